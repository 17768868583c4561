import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Programme, ProgrammeForm } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { useKept } from '@/ui/kept';
import { Dotted } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { FieldsEditor } from './fields-editor';
import { ModelRolePart } from './model-role';
import { Publish } from './publish';
import { RulesEditor } from './rules-editor';
import { TitleEditor } from './title-editor';
import { Trial } from './trial';

export function FormPage({ code, onBack }: { code: string; onBack: () => void }) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const query = useQuery({
    queryKey: ['programmes', code],
    queryFn: ({ signal }) => get<Programme>(`/programmes/${code}`, {}, signal),
  });
  const programme = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />
        <b>{say(programme?.title)}</b>
      </header>
      {programme?.form ? (
        // A newer version is another draft: nobody edits over what they have not seen.
        <Editor key={programme.version} programme={programme} inForce={programme.form} />
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Editor({ programme, inForce }: { programme: Programme; inForce: ProgrammeForm }) {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  const [form, setForm, discard] = useKept(`form.${programme.code}.${programme.version}`, inForce);
  return (
    <>
      <div className="item-body form-body">
        <article className="work">
          <header>
            <p className="head-name">{say(inForce.title)}</p>
            <p className="s t3">
              <Dotted
                parts={[
                  t('version', { version: programme.version }),
                  <code key="code">{programme.code}</code>,
                  t(`signOff.${programme.signOff}`),
                ]}
              />
            </p>
          </header>
          <TitleEditor form={form} onChange={setForm} />
          <FieldsEditor form={form} onChange={setForm} />
          <RulesEditor form={form} programme={programme} onChange={setForm} />
          <ModelRolePart code={programme.code} />
        </article>
        <Trial form={form} />
      </div>
      <Publish form={form} inForce={inForce} programme={programme} onDiscard={discard} />
    </>
  );
}
