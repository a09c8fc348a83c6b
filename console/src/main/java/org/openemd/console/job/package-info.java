/// Jobs: long command lines of `emd`, each carried out by a program of its own.
///
/// **Purpose** to have sweeps, maps, comparisons and runs computed for somebody who does not wait at a terminal: queued, bounded, watched, stopped, and gone on with after a kill.
/// **Takes** a verb and its words, as typed after `emd` ({@link org.openemd.console.job.JobSpec}), and a folder to keep everything in. **Gives** {@link org.openemd.console.job.Job}s: state, progress, answer and files.
///
/// ```
/// jobs/.lock                        held by the one program that may use the folder
/// jobs/<id>/job.json                what was asked, and what became of it; replaced whole
/// jobs/<id>/out/                    the verb's --out
/// jobs/<id>/stdout, stderr          the answer, and the talk without the lines of progress
/// ```
///
/// **How.** The child is the same Java with the same class path, a heap, processors and priority of its own. Its standard input is a pipe from this program: however this program dies, the pipe closes and the child ends with it. What ran
/// then is `INTERRUPTED`, and is started again when the folder is opened again: a sweep goes on where its own folder stands, all else starts anew.
///
/// **Assumptions and limits.** {@link org.openemd.console.job.JobLimits} bounds each job and all together. CPU time and the size of the folder are looked at a few times a second and may be overrun by as much. A bound on memory is one on the
/// heap: a child takes some 100 to 200 MB more. No HTTP, no users: who may do what is the server's business.
@NullMarked
package org.openemd.console.job;

import org.jspecify.annotations.NullMarked;
