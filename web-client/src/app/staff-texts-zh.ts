import { byFolder } from './texts';

/** What only staff read. */
export const texts = byFolder(
  import.meta.glob<Record<string, unknown>>(
    [
      '../features/*/zh.json',
      '!../features/{alerts,me,notifications,results,rooms,sign-in}/zh.json',
      '../ui/for-staff/zh.json',
      '../ui/audit/zh.json',
    ],
    { eager: true, import: 'default' },
  ),
);
