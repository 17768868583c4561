import { useParams } from '@tanstack/react-router';

/** The id at the end of the address, when an item of the list is open. */
export function useItemId(): string | undefined {
  const params: { id?: string } = useParams({ strict: false });
  return params.id;
}
