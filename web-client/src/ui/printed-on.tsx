import './printed-on.css';
import { useNow } from './moment';
import { useSettings } from './settings';
import { exactTime } from './time';

/** On paper only: without its date nobody knows which day was today. */
export function PrintedOn({ label }: { label: string }) {
  const { language } = useSettings();
  return (
    <p className="printed-on xs t3">
      {label} {exactTime(useNow(), language)}
    </p>
  );
}
