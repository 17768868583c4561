import { byFolder } from './texts';

/** What only staff read. */
export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(
    [
      '../features/*/en.json',
      '!../features/{alerts,me,notifications,results,rooms,sign-in}/en.json',
      '../ui/for-staff/en.json',
      '../ui/audit/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
