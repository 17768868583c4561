import { useState } from 'react';
import { Trend } from '@/features/results/trend';
import { KeySheet } from '@/features/triage/key-sheet';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { HomeLink } from '@/ui/patient-page';
import { QrCode } from '@/ui/qr';
import { ReadAloud } from '@/ui/read-aloud';
import { ReadingLine } from '@/ui/reading-line';
import { changeSettings, useSettings } from '@/ui/settings';
import { Crashed, NotFound } from '../lost';
import { NoServer, NotYours } from '../shut';
import { Part, State } from './frame';
import { healthOf, inMinutes } from './samples';

const nothing = () => undefined;
const day = 24 * 60;

export function PagePart() {
  return (
    <Part of="app, ui/moment, ui/read-aloud, ui/reading-line, ui/qr, features/results/trend">
      <State is="Moment: today, yesterday, tomorrow, this year, years ago, with the time of day">
        <p className="every-row">
          {[0, -day, day, -40 * day, -900 * day].map((minutes) => (
            <Moment key={minutes} at={inMinutes(minutes)} />
          ))}
          <Moment at={inMinutes(9 * day)} time="always" />
          <Moment at={inMinutes(0)} time="only" />
        </p>
      </State>
      <State is="ReadAloud; HomeLink; QrCode">
        <div className="every-row">
          <ReadAloud words={() => '125/78'} />
          <HomeLink />
          <QrCode text="https://example.org/start" label="https://example.org/start" />
        </div>
      </State>
      <Windows />
      <State is="NotYours: a page of another role">
        <NotYours />
      </State>
      <State is="NotFound: no such page">
        <NotFound />
      </State>
      <State is="Crashed">
        <Crashed />
      </State>
      <State is="NoServer, before anybody is known">
        <NoServer onRetry={nothing} />
      </State>
      <Trends />
    </Part>
  );
}

function Trends() {
  return (
    <>
      {([0, 1, 6, 90] as const).map((count) => (
        <State key={count} is={`Trend: ${count} readings`}>
          <div data-density="care">
            <Trend health={healthOf(count)} />
          </div>
        </State>
      ))}
    </>
  );
}

function Windows() {
  const [open, setOpen] = useState(false);
  const { readingLine } = useSettings();
  return (
    <State is="KeySheet; ReadingLine">
      <div className="every-row">
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          ?
        </Button>
        <Button
          aria-pressed={readingLine}
          onClick={() => {
            changeSettings({ readingLine: !readingLine });
          }}
        >
          ReadingLine
        </Button>
      </div>
      <ReadingLine />
      <KeySheet
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </State>
  );
}
