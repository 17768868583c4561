import './alerts.css';
import { IconAlertOctagon, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { ContactAlert, MyAlerts } from '@/contract/alerts';
import { get } from '@/contract/http';
import { advise, useAdvised } from '@/live/advice';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/moment';
import { EmergencyPage } from './emergency-page';
import { useReadMarks } from './read-marks';
import { emergencyOf, fromAlert, keyOf, reachableAlert } from './state';

/** On every page of a patient: what to do in the own emergency, and that somebody close needs help. */
export function PatientAlerts() {
  const { t } = useTranslation('alerts');
  const said = useAdvised();
  const now = useNow().getTime();
  const [read, putAway] = useReadMarks('emergencies-read');
  const [again, setAgain] = useState(false);
  const mine = useQuery({
    queryKey: ['alerts', 'mine'],
    queryFn: ({ signal }) => get<MyAlerts>('/me/alerts', {}, signal),
  });
  const alert = reachableAlert(mine.data, now);
  const emergency = emergencyOf(said, mine.data, read, now) ?? (again && alert ? fromAlert(alert) : null);
  const asContact = (mine.data?.asContact ?? []).filter((each) => !read.has(keyOf(each)));
  return (
    <>
      {asContact.map((each) => (
        <ContactCall
          key={keyOf(each)}
          alert={each}
          onRead={() => {
            putAway(keyOf(each));
          }}
        />
      ))}
      {alert && !emergency && (
        <div className="al-strip" role="status">
          <IconAlertOctagon className="i" aria-hidden="true" />
          <span>{alert.takenBy ? t('strip.taken', { name: alert.takenBy.name }) : t('strip.called')}</span>
          <Button
            kind="quiet"
            onClick={() => {
              setAgain(true);
            }}
          >
            {t('strip.again')}
          </Button>
        </div>
      )}
      {emergency && (
        <EmergencyPage
          emergency={emergency}
          onBack={() => {
            putAway(emergency.key);
            setAgain(false);
            advise(null);
          }}
        />
      )}
    </>
  );
}

function ContactCall({ alert, onRead }: { alert: ContactAlert; onRead: () => void }) {
  const { t } = useTranslation(['alerts', 'ui']);
  return (
    <section className="al-contact" role="alert">
      <IconAlertOctagon className="i" aria-hidden="true" />
      <div>
        <b>{t('contact.title', { name: alert.name })}</b>
        <p>{alert.takenBy ? t('contact.taken', { name: alert.takenBy.name }) : t('contact.why')}</p>
      </div>
      {alert.phone && (
        <a className="btn btn-main" href={`tel:${alert.phone}`}>
          <IconPhone className="i" aria-hidden="true" />
          {t('contact.call', { phone: alert.phone })}
        </a>
      )}
      <Button kind="quiet" onClick={onRead}>
        {t('contact.read')}
      </Button>
    </section>
  );
}
