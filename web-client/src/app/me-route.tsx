import { MePage } from '@/features/me/me-page';
import { useCarefulSignOut } from './careful-sign-out';

export function MeRoute() {
  const { ask, dialog } = useCarefulSignOut();
  return (
    <>
      <MePage onSignOut={ask} />
      {dialog}
    </>
  );
}
