import { IconDeviceMobile, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import type { Notifications, PushDevice } from '@/contract/notifications';
import {
  forgetDevice,
  forgetThisBrowser,
  pushState,
  tellThisBrowser,
  thisDevice,
} from '@/contract/this-browser';
import { Button, IconButton } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { useSettings } from '@/ui/settings';
import { ErrorNote } from '@/ui/states';

/** Being told while the page is closed: what this browser can, and where else I am told. */
export function ThisBrowser({ settings, me }: { settings: Notifications; me: string }) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const { language } = useSettings();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const push = useQuery({ queryKey: ['notifications', 'browser'], queryFn: pushState, staleTime: 0 });
  const state = push.data;

  async function change(act: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    try {
      await act();
    } catch (fault) {
      // A browser's own push service may be out of reach; that is no refusal of this service.
      setError(fault instanceof DOMException ? 'notifications.no-push-service' : codeOf(fault));
    } finally {
      await client.invalidateQueries({ queryKey: ['notifications'] });
      setBusy(false);
    }
  }

  return (
    <section className="notify-part">
      <RuleHead title={t('push.title')} />
      <p className="t2">{t('push.why')}</p>
      {state && (
        <p role="status" className={state === 'on' ? 'b' : undefined}>
          {t(`push.${state}`)}
        </p>
      )}
      {error && <ErrorNote code={error} />}
      {(state === 'off' || state === 'on') && (
        <div>
          {state === 'off' ? (
            <Button
              kind="main"
              disabled={busy}
              onClick={() => void change(() => tellThisBrowser(settings.publicKey, me, language))}
            >
              {t('push.turnOn')}
            </Button>
          ) : (
            <Button disabled={busy} onClick={() => void change(() => forgetThisBrowser())}>
              {t('push.turnOff')}
            </Button>
          )}
        </div>
      )}
      <Devices
        devices={settings.devices}
        onRemove={(id) => void change(() => (id === thisDevice() ? forgetThisBrowser() : forgetDevice(id)))}
      />
    </section>
  );
}

function Devices({ devices, onRemove }: { devices: PushDevice[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation('notifications');
  if (devices.length === 0) return null;
  return (
    <>
      <h3>{t('push.devices')}</h3>
      <ul className="lines s">
        {devices.map((device) => (
          <li key={device.id}>
            <IconDeviceMobile className="i t3" aria-hidden="true" />
            <span>
              {device.name} {device.id === thisDevice() && <span className="tag">{t('push.here')}</span>}
            </span>
            <span className="push t3">
              <Moment at={device.since} />
            </span>
            <IconButton
              icon={IconTrash}
              label={t('push.remove', { name: device.name })}
              onClick={() => {
                onRemove(device.id);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
