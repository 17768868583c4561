import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Prepared } from '@/contract/files';
import { codeOf } from '@/contract/http';
import { longestVoiceMs } from './file-rules';

export interface Chosen {
  prepared: Prepared;
  /** Of this tab, to look at or listen to before it is sent. */
  url: string;
}

export interface Attaching {
  chosen: Chosen | null;
  busy: boolean;
  error: string | null;
  choose: (file: File) => void;
  take: (prepared: Prepared) => void;
  /** Lets go of it; who sends it keeps its address. */
  clear: (sent?: boolean) => void;
}

/** The file that goes with the next message: chosen, dropped, pasted or recorded. */
export function useAttaching(): Attaching {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const client = useQueryClient();

  function take(prepared: Prepared) {
    if (chosen) URL.revokeObjectURL(chosen.url);
    setError(null);
    setChosen({ prepared, url: URL.createObjectURL(prepared.file) });
  }

  function choose(file: File) {
    setBusy(true);
    setError(null);
    import('./prepare-file')
      .then(({ prepareFile }) => prepareFile(file, () => longestVoiceMs(client)))
      .then(take, (reason: unknown) => {
        setError(codeOf(reason));
      })
      .finally(() => {
        setBusy(false);
      });
  }

  function clear(sent = false) {
    if (chosen && !sent) URL.revokeObjectURL(chosen.url);
    setChosen(null);
    setError(null);
  }

  useDroppedOnPage(choose);
  return { chosen, busy, error, choose, take, clear };
}

/** A file that is dropped anywhere on the page is meant for the open room, and never opens in its place. */
function useDroppedOnPage(choose: (file: File) => void) {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    function onDragOver(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    function onDrop(event: DragEvent) {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
