import { expect, it } from 'vitest';
import { printed } from './units';

it('prints the codes of units with their signs', () => {
  expect(printed('总胆红素 3 umol/L')).toBe('总胆红素 3 μmol/L');
  expect(printed('血小板 60 ×10^9/L')).toBe('血小板 60 ×10⁹/L');
  expect(printed('10^9/L')).toBe('×10⁹/L');
  expect(printed('mL/min/1.73m2')).toBe('mL/min/1.73 m²');
});

it('leaves units and words that need no sign alone', () => {
  expect(printed('BMI 24 kg/m2, 5 mmol/L')).toBe('BMI 24 kg/m², 5 mmol/L');
  expect(printed('sum2 humol')).toBe('sum2 humol');
});
