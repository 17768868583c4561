import { Modal } from '@mantine/core';
import { IconX, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { type KeyboardEvent, type UIEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { Themed } from '@/ui/themed';
import { IconButton } from '@/ui/button';

const steps = [1, 1.5, 2, 3, 4];

interface PictureViewProps {
  url: string;
  label: string;
  onClose: () => void;
}

/** The whole picture over the page: larger and smaller by buttons or by + − 0, moved by scrolling or the arrow keys. */
export function PictureView({ url, label, onClose }: PictureViewProps) {
  const { t } = useTranslation(['rooms', 'ui']);
  const [step, setStep] = useState(0);
  const zoom = steps[step] ?? 1;
  const { page, onScroll } = useSteadyMiddle(zoom);
  const larger = () => {
    setStep((now) => Math.min(now + 1, steps.length - 1));
  };
  const smaller = () => {
    setStep((now) => Math.max(now - 1, 0));
  };

  function onKeyDown({ key }: KeyboardEvent) {
    if (key === '+' || key === '=') larger();
    if (key === '-') smaller();
    if (key === '0') setStep(0);
  }

  return (
    <Themed>
      <Modal
        opened
        onClose={onClose}
        fullScreen
        withCloseButton={false}
        padding={0}
        transitionProps={{ duration: 120 }}
        classNames={{ content: 'att-view', body: 'att-view-body' }}
      >
        <div className="att-view-in" onKeyDown={onKeyDown}>
          <header className="att-view-bar">
            <IconButton
              icon={IconZoomOut}
              label={t('attach.smaller')}
              disabled={step === 0}
              onClick={smaller}
            />
            <span className="num" aria-live="polite">
              {Math.round(zoom * 100)}%
            </span>
            <IconButton
              icon={IconZoomIn}
              label={t('attach.larger')}
              disabled={step === steps.length - 1}
              onClick={larger}
            />
            <IconButton
              icon={IconZoomReset}
              label={t('attach.whole')}
              onClick={() => {
                setStep(0);
              }}
            />
            <IconButton
              icon={IconX}
              label={t('ui:action.close')}
              className="push"
              onClick={onClose}
              data-autofocus
            />
          </header>
          {/* The arrow keys move what is larger than the screen. */}
          <div
            className="att-view-page"
            ref={page}
            tabIndex={0}
            role="group"
            aria-label={label}
            onScroll={onScroll}
          >
            <img src={url} alt={label} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }} />
          </div>
        </div>
      </Modal>
    </Themed>
  );
}

/** What is in the middle of the screen stays there when the picture grows or shrinks. */
function useSteadyMiddle(zoom: number) {
  const page = useRef<HTMLDivElement>(null);
  // As parts of the whole, whatever its size.
  const middle = useRef({ x: 0.5, y: 0.5 });
  useLayoutEffect(() => {
    const box = page.current;
    if (!box) return;
    const { x, y } = middle.current;
    box.scrollTo(x * box.scrollWidth - box.clientWidth / 2, y * box.scrollHeight - box.clientHeight / 2);
  }, [zoom]);
  return {
    page,
    onScroll: ({ currentTarget: box }: UIEvent<HTMLDivElement>) => {
      middle.current = {
        x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
        y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
      };
    },
  };
}
