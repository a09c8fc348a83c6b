/// Which scenarios a server may load, and under which names.
///
/// **Purpose** whoever asks over a network names scenarios, not files. **Takes** the project's folder, a folder of uploads, a {@link org.openemd.console.library.Choice}. **Gives** the scenario, checked as
/// on the command line, or every problem at once.
///
/// **Limits.** A name is `scenarios/....yaml` or `uploads/<sha256>.yaml`, and nothing else; `..`, symbolic links out of the folder and absolute paths name nothing.
@org.jspecify.annotations.NullMarked
package org.openemd.console.library;
