import { Component, type ReactNode, type RefObject } from 'react';

interface HeldPlaceProps {
  box: RefObject<HTMLDivElement | null>;
  /** Changes with what is drawn first. */
  head: string;
  /** Whether somebody reads here; otherwise the end is followed. */
  held: boolean;
  children: ReactNode;
}

/**
 * Keeps the words under the eyes where they are when what stands above them changes. A class, because nothing else is asked
 * for the place right before the page changes; by then it may have been scrolled further than the last event told.
 */
export class HeldPlace extends Component<HeldPlaceProps> {
  override getSnapshotBeforeUpdate(before: HeldPlaceProps): number | null {
    const { box, head, held } = this.props;
    if (!held || before.head === head || !box.current) return null;
    return box.current.scrollHeight - box.current.scrollTop;
  }

  override componentDidUpdate(_props: HeldPlaceProps, _state: unknown, fromEnd: number | null): void {
    const { box } = this.props;
    if (box.current && fromEnd !== null) box.current.scrollTop = box.current.scrollHeight - fromEnd;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
