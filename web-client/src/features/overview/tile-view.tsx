import { useTranslation } from '@/ui/translation';
import type { Tile } from '@/contract/overview';
import { useNumbers } from './numbers';
import { changeOf, percentOf } from './state';

const arrows = { up: '↑', down: '↓', same: '→' };

/** Figure, numerator and denominator, change in words, what is left out. Both numbers open their list. */
export function TileView({ tile, onOpen }: { tile: Tile; onOpen: (hit: boolean | null) => void }) {
  const { t } = useTranslation('overview');
  const number = useNumbers();
  const percent = percentOf(tile.now);
  const change = changeOf(tile.measure, tile.now, tile.before);
  return (
    <article className={tile.measure === 'overdue' && (percent ?? 0) > 0 ? 'tile is-off' : 'tile'}>
      <h2>{t(`measure.${tile.measure}.name`)}</h2>
      <p className="tile-figure">
        {percent === null ? t('nobody') : number(percent, 1)}
        {percent !== null && <small>%</small>}
      </p>
      <p className="tile-share">
        <button
          type="button"
          className="link"
          onClick={() => {
            onOpen(true);
          }}
        >
          {number(tile.now.hits)}
        </button>
        <span>/</span>
        <button
          type="button"
          className="link"
          onClick={() => {
            onOpen(null);
          }}
        >
          {number(tile.now.counted)}
        </button>{' '}
        {t(`measure.${tile.measure}.unit`)}
      </p>
      <p className={change && !change.isBetter && change.direction !== 'same' ? 's is-above' : 's t2'}>
        {change
          ? `${arrows[change.direction]} ${t(`change.${change.direction}`, { points: number(change.points, 1) })}`
          : t('change.unknown')}
      </p>
      <p className="tile-note xs t3">
        {t(`measure.${tile.measure}.note`)}
        {tile.now.excluded > 0 &&
          ` ${t(`measure.${tile.measure}.excluded`, { excluded: number(tile.now.excluded) })}`}
      </p>
    </article>
  );
}

/** A figure that nobody measures yet is said to be missing, not left out. */
export function NotCollected() {
  const { t } = useTranslation('overview');
  return (
    <article className="tile is-missing">
      <h2>{t('satisfaction.name')}</h2>
      <p className="tile-figure lack">{t('satisfaction.lack')}</p>
      <p className="s lack">{t('satisfaction.missing')}</p>
      <p className="tile-note xs t3">{t('satisfaction.note')}</p>
    </article>
  );
}
