// What can be chosen: scenarios and assumption sets, as the server lists them.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { get } from './api';

export interface AssumptionSet {
  readonly name: string;
  readonly title: string;
}

function useListed<T, A>(path: string, of: (answer: A) => readonly T[]) {
  const listed = useSignal<readonly T[]>([]);
  const error = useSignal<unknown>(undefined);
  useEffect(() => {
    get<A>(path).then((a) => (listed.value = of(a))).catch((e: unknown) => (error.value = e));
  }, []);
  return { listed, error };
}

/** The names of the scenarios that there are. */
export function useScenarios() {
  const { listed, error } = useListed<string, { scenarios: readonly string[] }>('/api/scenarios', (a) => a.scenarios);
  return { names: listed, error };
}

/** The sides of the argument that there are. */
export const useAssumptions = () =>
  useListed<AssumptionSet, { assumptions: readonly AssumptionSet[] }>('/api/assumptions', (a) => a.assumptions).listed;

/** A scenario's name as people read it. */
export const short = (name: string): string => name.replace(/^scenarios\//, '').replace(/\.yaml$/, '');
