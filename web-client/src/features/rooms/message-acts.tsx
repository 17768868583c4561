import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { SessionUser } from '@/contract/session';
import type { Message } from '@/live/message';
import { IconButton } from '@/ui/button';
import type { MessageActs as Acts } from './use-message-acts';

const part = () => import('./message-menu');
const MessageMenu = lazy(() => part().then(({ MessageMenu: menu }) => ({ default: menu })));

interface MessageActsProps {
  message: Message;
  me: SessionUser;
  acts: Acts;
}

/** The way to a message's menu, in one place that is always at the same side of it. */
export function MessageActs(props: MessageActsProps) {
  const { t } = useTranslation('rooms');
  const [asked, setAsked] = useState(false);
  const button = (
    <IconButton
      icon={IconDots}
      label={t('acts.more')}
      className="reply"
      aria-haspopup="menu"
      onPointerEnter={() => void part()}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
  return asked ? (
    <Suspense fallback={button}>
      <MessageMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
