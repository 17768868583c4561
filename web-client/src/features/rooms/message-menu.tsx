import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBookmark,
  IconBookmarkOff,
  IconDots,
  IconFlag,
  IconFlagQuestion,
  IconHistory,
  IconMailOpened,
  IconPencil,
  IconShieldX,
  IconStethoscope,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { SessionUser } from '@/contract/session';
import type { Message } from '@/live/message';
import { IconButton } from '@/ui/button';
import { useNow } from '@/ui/moment';
import { Themed } from '@/ui/themed';
import { ReactionRow } from './reactions';
import { mayEdit, mayRecall } from './state';
import type { MessageActs } from './use-message-acts';

interface MessageMenuProps {
  message: Message;
  me: SessionUser;
  acts: MessageActs;
}

/** Everything that can be done to one message; drawn open, because it comes when somebody asks for it. */
export function MessageMenu({ message, me, acts }: MessageMenuProps) {
  const { t } = useTranslation('rooms');
  const now = useNow();
  const staff = me.role !== 'patient';
  const icon = (Glyph: typeof IconDots) => <Glyph className="i" aria-hidden="true" stroke={1.75} />;
  return (
    <Themed>
      <Menu defaultOpened position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
        <Menu.Target>
          <IconButton icon={IconDots} label={t('acts.more')} className="reply" />
        </Menu.Target>
        <Menu.Dropdown>
          <ReactionRow reactions={message.reactions} me={me.id} onReact={acts.react} />
          <Menu.Item leftSection={icon(IconArrowBackUp)} onClick={acts.reply}>
            {t('reply')}
          </Menu.Item>
          {mayEdit(message, me.id, now) && (
            <Menu.Item leftSection={icon(IconPencil)} onClick={acts.edit}>
              {t('acts.edit')}
            </Menu.Item>
          )}
          {mayRecall(message, me.id, now) && (
            <Menu.Item leftSection={icon(IconTrash)} onClick={acts.recall}>
              {t('recall')}
            </Menu.Item>
          )}
          {staff && (
            <Menu.Item leftSection={icon(message.pinned ? IconBookmarkOff : IconBookmark)} onClick={acts.pin}>
              {t(message.pinned ? 'acts.unpin' : 'acts.pin')}
            </Menu.Item>
          )}
          {staff && message.edited && (
            <Menu.Item leftSection={icon(IconHistory)} onClick={acts.showWordings}>
              {t('acts.wordings')}
            </Menu.Item>
          )}
          {staff && message.by.role === 'patient' && (
            <Menu.Item leftSection={icon(IconStethoscope)} onClick={acts.lift}>
              {t('lift.label')}
            </Menu.Item>
          )}
          {me.role === 'gp' && message.by.role === 'patient' && (
            <Menu.Item leftSection={icon(IconFlagQuestion)} onClick={acts.missed}>
              {t('missed.label')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={icon(IconMailOpened)} onClick={acts.unread}>
            {t('acts.unread')}
          </Menu.Item>
          {message.by.id !== me.id && (
            <Menu.Item leftSection={icon(staff ? IconShieldX : IconFlag)} onClick={acts.moderate}>
              {t(`moderate.${staff ? 'hide' : 'report'}.label`)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Themed>
  );
}
