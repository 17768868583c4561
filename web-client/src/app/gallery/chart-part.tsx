import type { Measurement, MedicineList } from '@/contract/patients';
import { Measurements } from '@/ui/measurements';
import { Medicines } from '@/ui/medicines';
import { Part, State } from './frame';
import { gp, inMinutes, measured } from './samples';

const day = 24 * 60;

const taken: MedicineList = {
  reviewedAt: inMinutes(-9 * day),
  by: gp.name,
  role: 'gp',
  items: [
    { name: '氨氯地平', dose: '5 mg 1×', since: '2024-03' },
    { name: '二甲双胍缓释片', dose: '500 mg 2×' },
  ],
};

export function ChartPart() {
  const sugar: Measurement = { item: 'glucose', value: 7.4, unit: 'mmol/L', at: inMinutes(-2 * day) };
  return (
    <Part of="ui/measurements, ui/pressure-chart, ui/medicines">
      <State is="Measurements: none">
        <Measurements measurements={[]} />
      </State>
      <State is="Measurements: too few for a chart">
        <Measurements measurements={[...measured(2, 3), sugar]} />
      </State>
      <State is="Measurements: a month">
        <Measurements measurements={[...measured(10, 3), sugar]} />
      </State>
      <State is="Measurements: many">
        <Measurements measurements={measured(120, 2)} />
      </State>
      <State is="Medicines: never asked, none, two">
        <Medicines list={null} />
        <Medicines list={{ ...taken, items: [] }} />
        <Medicines list={taken} />
      </State>
    </Part>
  );
}
