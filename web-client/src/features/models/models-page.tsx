import './models.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ModelLine } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { useItemId } from '@/ui/item-id';
import { Dotted } from '@/ui/marks';
import { PersonRow } from '@/ui/person-row';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ModelPage } from './model-page';
import { three } from './numbers';

/** The trained models: a card for each, and how it does at work. */
export function ModelsPage() {
  const { t } = useTranslation('models');
  const say = useBilingual();
  // A dot in an address would be taken for the name of a file.
  const name = useItemId()?.replace('-', '.');
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['models', 'list'],
    queryFn: ({ signal }) => get<ModelLine[]>('/models', {}, signal),
  });
  return (
    <div className="panes" data-at={name ? 'item' : 'list'}>
      <nav className="queue model-list" aria-label={t('list')}>
        {list.isPending && <SkeletonRows rows={8} />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        {(list.data ?? []).map((each) => (
          <PersonRow
            key={each.name}
            team
            link={{ to: '/models/$id', params: { id: each.name.replace('.', '-') } }}
            name={say(each.title)}
            about=""
            below={
              <Dotted
                parts={[
                  each.candidates.length > 0
                    ? t('onTrial', { count: each.candidates.length })
                    : t('version', { version: each.version }),
                  typeof each.auroc === 'number' && t('auroc', { value: three(each.auroc) }),
                ]}
              />
            }
            chosen={each.name === name}
          />
        ))}
      </nav>
      <section className="item">
        {name ? (
          <ModelPage key={name} name={name} onBack={() => void navigate({ to: '/models' })} />
        ) : (
          <p className="item-none">{t('choose')}</p>
        )}
      </section>
    </div>
  );
}
