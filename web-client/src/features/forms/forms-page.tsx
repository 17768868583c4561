import './forms.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Programme } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { useItemId } from '@/ui/item-id';
import { Dotted } from '@/ui/marks';
import { PersonRow } from '@/ui/person-row';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { FormPage } from './form-page';

/** The forms of the programmes: data, so that a question or a threshold changes without a release. */
export function FormsPage() {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  const code = useItemId();
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['programmes'],
    queryFn: ({ signal }) => get<Programme[]>('/programmes', {}, signal),
  });
  return (
    <div className="panes" data-at={code ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        <h2 className="sec">
          {t('list')}
          <span className="n">{list.data?.length ?? ''}</span>
        </h2>
        {list.isPending && <SkeletonRows rows={8} />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        {list.data?.length === 0 && <Empty title={t('none')} why={t('noneWhy')} />}
        {list.data?.map((programme) => (
          <PersonRow
            key={programme.code}
            team
            link={{ to: '/forms/$id', params: { id: programme.code } }}
            name={say(programme.title)}
            about=""
            below={
              <Dotted
                parts={[
                  t('fields', { count: programme.fields.length }),
                  t('instruments', { count: programme.instruments.length }),
                ]}
              />
            }
            end={<span className="s t3">{t('version', { version: programme.version })}</span>}
            chosen={programme.code === code}
          />
        ))}
      </nav>
      <section className="item">
        {code ? (
          <FormPage key={code} code={code} onBack={() => void navigate({ to: '/forms' })} />
        ) : (
          <p className="item-none">{t('choose')}</p>
        )}
      </section>
    </div>
  );
}
