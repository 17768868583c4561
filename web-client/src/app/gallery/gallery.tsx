import './gallery.css';
import '../staff-shell.css';
import { useState } from 'react';
import { Segments } from '@/ui/fields';
import { changeSettings, elderSizes, textSteps, useSettings } from '@/ui/settings';
import { ActPart, FieldPart } from './act-part';
import { AlertPart } from './alert-part';
import { CardPart } from './card-part';
import { ChartPart } from './chart-part';
import { MarkPart } from './mark-part';
import { PagePart } from './page-part';
import { RowPart } from './row-part';
import { StatePart } from './state-part';
import { TalkPart } from './talk-part';

const languages = ['zh-CN', 'en'] as const;
const themes = ['light', 'dark', 'contrast', 'paper'] as const;
const densities = ['work', 'care'] as const;
const elder = ['off', ...elderSizes.map(String)];

export function Gallery() {
  const settings = useSettings();
  const [density, setDensity] = useState<(typeof densities)[number]>('work');
  return (
    <div className="every" data-density={density}>
      <header className="every-tools">
        <Choose
          label="language"
          value={settings.language}
          from={languages}
          to={(language) => {
            changeSettings({ language });
          }}
        />
        <Choose
          label="theme"
          value={settings.theme}
          from={themes}
          to={(theme) => {
            changeSettings({ theme });
          }}
        />
        <Choose label="density" value={density} from={densities} to={setDensity} />
        <Choose
          label="text"
          value={settings.text}
          from={textSteps}
          to={(text) => {
            changeSettings({ text });
          }}
        />
        <Choose
          label="elder"
          value={settings.elder === null ? 'off' : String(settings.elder)}
          from={elder}
          to={(chosen) => {
            changeSettings({ elder: elderSizes.find((size) => String(size) === chosen) ?? null });
          }}
        />
      </header>
      <main className="every-body">
        <MarkPart />
        <ActPart />
        <FieldPart />
        <RowPart />
        <TalkPart />
        <AlertPart />
        <StatePart />
        <CardPart />
        <ChartPart />
        <PagePart />
      </main>
    </div>
  );
}

interface ChooseProps<T extends string> {
  label: string;
  value: T;
  from: readonly T[];
  to: (value: T) => void;
}

function Choose<T extends string>({ label, value, from, to }: ChooseProps<T>) {
  return (
    <Segments
      label={label}
      value={value}
      choices={from.map((each) => ({ value: each, label: each }))}
      onChange={to}
    />
  );
}
