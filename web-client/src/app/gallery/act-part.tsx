import { IconPhone, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { Field } from '@/contract/screenings';
import { AnswerField } from '@/ui/answer-field';
import type { Answers } from '@/ui/answers';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Segments, SelectField, TextArea, TextField } from '@/ui/fields';
import { Pager } from '@/ui/pager';
import { TeamCall } from '@/ui/team-call';
import { toast } from '@/ui/toast';
import { Part, State } from './frame';

const kinds = ['plain', 'main', 'quiet', 'emergency'] as const;

export function ActPart() {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <Part of="ui/button, ui/dialog, ui/toast, ui/team-call">
      {kinds.map((kind) => (
        <State key={kind} is={`Button ${kind}: usual, icon, shortcut, disabled`}>
          <div className="every-row">
            <Button kind={kind}>{t('action.save')}</Button>
            <Button kind={kind} icon={IconSend}>
              {t('action.save')}
            </Button>
            <Button kind={kind} shortcut="E">
              {t('action.close')}
            </Button>
            <Button kind={kind} disabled>
              {t('action.save')}
            </Button>
          </div>
        </State>
      ))}
      <State is="Button wide">
        <Button kind="main" wide icon={IconPhone}>
          {t('action.save')}
        </Button>
      </State>
      <State is="IconButton: usual, disabled">
        <div className="every-row">
          <IconButton icon={IconTrash} label={t('action.close')} />
          <IconButton icon={IconTrash} label={t('action.close')} disabled />
        </div>
      </State>
      <State is="Dialog, toast">
        <div className="every-row">
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            Dialog
          </Button>
          <Button
            onClick={() => {
              toast(t('action.save'));
            }}
          >
            toast
          </Button>
        </div>
        <Dialog title={t('error.title')} opened={open} onClose={close}>
          <div className="stack">
            <TextField label={t('measured.title')} />
            <Button kind="main" onClick={close}>
              {t('action.save')}
            </Button>
          </div>
        </Dialog>
      </State>
      <State is="TeamCall">
        <TeamCall phone="0571-8765 4321" />
      </State>
    </Part>
  );
}

const fields: Field[] = [
  {
    code: 'sbp',
    label: { zh: '收缩压', en: 'Systolic pressure' },
    kind: 'number',
    required: true,
    units: [{ code: 'mmHg', factor: 1 }],
    help: { zh: '坐着休息五分钟再量', en: 'Measured after five minutes of sitting' },
  },
  {
    code: 'glucose',
    label: { zh: '空腹血糖', en: 'Fasting glucose' },
    kind: 'number',
    required: false,
    units: [
      { code: 'mmol/L', factor: 1 },
      { code: 'mg/dL', factor: 0.0555 },
    ],
  },
  { code: 'smokes', label: { zh: '吸烟', en: 'Smokes' }, kind: 'yesNo', required: false },
  {
    code: 'history',
    label: { zh: '得过', en: 'Has had' },
    kind: 'multiChoice',
    required: false,
    options: [
      { code: 'stroke', label: { zh: '卒中', en: 'Stroke' } },
      { code: 'diabetes', label: { zh: '糖尿病', en: 'Diabetes' } },
    ],
  },
];

export function FieldPart() {
  const say = useBilingual();
  const [answers, setAnswers] = useState<Answers>({ values: { history: 'stroke' }, units: {} });
  const [side, setSide] = useState('one');
  const [page, setPage] = useState(2);
  const label = say({ zh: '姓名', en: 'Name' });
  const choices = ['one', 'two', 'three'].map((value) => ({ value, label: value }));
  return (
    <Part of="ui/fields, ui/answer-field, ui/pager">
      <State is="TextField: empty, hint, filled, error, disabled">
        <TextField label={label} placeholder="…" />
        <TextField label={label} hint={say({ zh: '和身份证一致', en: 'As on the identity card' })} />
        <TextField label={label} defaultValue="沈玉兰" />
        <TextField label={label} error={say({ zh: '请填姓名。', en: 'Please give a name.' })} />
        <TextField label={label} defaultValue="沈玉兰" disabled />
      </State>
      <State is="TextArea, SelectField, Segments">
        <TextArea label={label} />
        <TextArea label={label} error={say({ zh: '太长了', en: 'Too long' })} />
        <SelectField label={label} placeholder="…" choices={choices} />
        <SelectField label={label} error={say({ zh: '请选择', en: 'Please choose' })} choices={choices} />
        <Segments label={label} value={side} choices={choices} onChange={setSide} />
      </State>
      <State is="AnswerField: number, unit, yesNo, multiChoice">
        {fields.map((field) => (
          <AnswerField
            key={field.code}
            field={field}
            answers={answers}
            error={undefined}
            onChange={setAnswers}
          />
        ))}
      </State>
      <State is="AnswerField: error">
        {fields.map((field) => (
          <AnswerField
            key={field.code}
            field={field}
            answers={answers}
            error="missing"
            onChange={setAnswers}
          />
        ))}
      </State>
      <State is="Pager: first, between, last">
        <Pager page={1} pages={3} onPage={setPage} />
        <Pager page={page} pages={3} onPage={setPage} />
        <Pager page={3} pages={3} onPage={setPage} />
      </State>
    </Part>
  );
}
