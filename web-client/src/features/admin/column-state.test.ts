import { describe, expect, it } from 'vitest';
import type { ColumnProposal } from '@/contract/imports';
import { beginningOf, choose, matchOf, missing, proposed } from './column-state';

const wanted = (column: string, needed = false) => ({
  column,
  title: { zh: column, en: column },
  part: 'person',
  needed,
});
const offer: ColumnProposal = {
  columns: [
    { heading: '档案号', samples: ['A-1'] },
    { heading: '姓名', samples: ['陈桂兰'], fits: '姓名' },
    { heading: '收缩压', samples: ['150'], fits: 'sbp' },
    { heading: '备注', samples: [] },
  ],
  wanted: [wanted('编号', true), wanted('姓名'), wanted('sbp')],
};

describe('matching the columns of a file', () => {
  it('begins with what fits, and says what is missing', () => {
    const chosen = proposed(offer);
    expect(chosen).toEqual({ 档案号: '', 姓名: '姓名', 收缩压: 'sbp', 备注: '' });
    expect(missing(offer, chosen).map((each) => each.column)).toEqual(['编号']);
    expect(matchOf(offer, chosen)).toEqual({ sbp: '收缩压' });
  });

  it('tells only what names do not tell', () => {
    const chosen = choose(proposed(offer), '档案号', '编号');
    expect(missing(offer, chosen)).toEqual([]);
    expect(matchOf(offer, chosen)).toEqual({ 编号: '档案号', sbp: '收缩压' });
  });

  it('takes a column from the one that had it', () => {
    const chosen = choose(proposed(offer), '备注', '姓名');
    expect(chosen).toMatchObject({ 姓名: '', 备注: '姓名' });
    expect(matchOf(offer, chosen)).toMatchObject({ 姓名: '备注' });
  });

  it('leaves out what shall not be imported though it is called so', () => {
    expect(matchOf(offer, choose(proposed(offer), '姓名', ''))).toMatchObject({ 姓名: '' });
  });

  it('sends whole lines of a large text and all of a workbook', async () => {
    const line = '编号,姓名\n';
    const text = new File([line.repeat(40_000)], 'a.csv');
    const cut = await beginningOf(text);
    expect(cut.size).toBeLessThan(text.size);
    expect((await cut.text()).endsWith(line)).toBe(true);
    const book = new File([new Uint8Array(400_000)], 'a.xlsx');
    expect((await beginningOf(book)).size).toBe(400_000);
  });
});
