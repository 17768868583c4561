import { describe, expect, it } from 'vitest';
import { sizeWords } from './attached';
import { fitted } from './fitted';
import { kindOf } from './prepare-file';
import { mostPeaks, peaksOf } from './prepare-voice';
import { clockWords } from './voice-player';

describe('a file on its way', () => {
  it('is what the device says it is, and a drawing with code in it is nothing', () => {
    const kinds = [
      'image/heic',
      'image/png',
      'application/pdf',
      'audio/mp4',
      'image/svg+xml',
      'text/html',
      'video/mp4',
      '',
    ];
    expect(kinds.map((type) => kindOf({ type } as File))).toEqual([
      'image',
      'image',
      'document',
      'voice',
      null,
      null,
      null,
      null,
    ]);
  });

  it('fits a picture into a square without making it larger', () => {
    expect(fitted(4000, 3000, 300)).toEqual({ width: 300, height: 225 });
    expect(fitted(30, 40, 300)).toEqual({ width: 30, height: 40 });
    expect(fitted(10_000, 3, 300)).toEqual({ width: 300, height: 1 });
  });

  it('draws a voice by its loudest moments, a quiet one as large as a loud one', () => {
    expect(peaksOf([0, 0.1, -0.2, 0.05], 2)).toEqual([50, 100]);
    expect(peaksOf(new Float32Array(16_000).fill(0.5))).toEqual(Array.from({ length: mostPeaks }, () => 100));
    expect(peaksOf([])).toEqual([0]);
    expect(peaksOf([0, 0, 0]).every((peak) => peak === 0)).toBe(true);
  });

  it('says lengths and sizes as people read them', () => {
    expect([0, 999, 61_000, 600_000].map(clockWords)).toEqual(['0:00', '0:01', '1:01', '10:00']);
    expect([12, 40_400, 2_345_678].map(sizeWords)).toEqual(['1 KB', '40 KB', '2.3 MB']);
  });
});
