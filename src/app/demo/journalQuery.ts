import { queryOptions } from '@tanstack/react-query'
import type { Demo } from '../demo.ts'

/** What was done in the demo's world. It is asked for every other second, as nothing tells of calls that were answered. */
export const journalQuery = ({ scenario, stage }: Demo) =>
  queryOptions({
    queryKey: ['journal', scenario],
    queryFn: stage.journal,
    refetchInterval: 2_000,
    staleTime: 0,
  })
