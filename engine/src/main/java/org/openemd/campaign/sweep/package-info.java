/// Many runs of a scenario: one run and the rows that it leaves, and the runs shared out among threads.
///
/// **Takes** a `RunPlan` (which scenario, with which luck, run number k is) and the `store.SweepWriter` that keeps what comes of it. **Gives** rows of `table.Tables`, chunk by chunk.
///
/// **How.** A run has one thread. Each thread takes the next span of missing runs, flies them one after the other, and keeps their rows as one chunk. What a run gives hangs on its number alone, so that neither the number
/// of threads nor the size of chunks changes a row. A run that breaks is kept with its reason, and the others go on.
///
/// **Assumptions and limits.** Runs share what never changes (aimed flights, fly-out tables), and nothing else.
@NullMarked
package org.openemd.campaign.sweep;

import org.jspecify.annotations.NullMarked;
