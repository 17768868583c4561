import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from './translation';

/** The team's telephone over the whole width, its number written out for whoever dials on another one. */
export function TeamCall({ phone }: { phone: string }) {
  const { t } = useTranslation('ui');
  return (
    <a className="btn btn-wide team-call" href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>
      <IconPhone className="i" aria-hidden="true" stroke={1.75} />
      <span>
        <b>{t('teamCall')}</b>
        <br />
        {phone}
      </span>
    </a>
  );
}
