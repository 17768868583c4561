import { Navigate } from '@tanstack/react-router';
import type { Role } from '@/contract/values';
import { homeOf } from './nav';

/** Where somebody of the staff begins. */
export function StaffHome({ role }: { role: Role }) {
  return <Navigate to={homeOf(role)} replace />;
}
