import { MePage } from '@/features/me/me-page';
import { useSignOut } from './sign-out';

export function MeRoute() {
  const signOut = useSignOut();
  return <MePage onSignOut={() => void signOut()} />;
}
