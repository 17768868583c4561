import { useTranslation } from '@/ui/translation';
import { advise, useAdvised } from '@/live/advice';
import { useBilingual } from '@/ui/bilingual';
import { Note } from '@/ui/states';

/** What is not an emergency gets its advice in place, until it is read; emergencies have a page of their own. */
export function AdviceCard({ room }: { room: string }) {
  const { t } = useTranslation('rooms');
  const say = useBilingual();
  const said = useAdvised();
  const calm = said?.room === room ? said.advice.filter((each) => each.urgency !== 'emergency') : [];
  if (calm.length === 0 || said?.advice.some((each) => each.urgency === 'emergency')) return null;
  return (
    <Note
      kind="warn"
      title={t('advice.title')}
      action={{
        label: t('gotIt'),
        onClick: () => {
          advise(null);
        },
      }}
    >
      {calm.map((each) => (
        <p key={each.text.en}>{say(each.text)}</p>
      ))}
    </Note>
  );
}
