/// What a server remembers of itself: its log, its figures, and who changed what.
///
/// **Purpose** whoever runs a server for others must be able to say afterwards what it did. **Takes** events of the server, in words and numbers. **Gives** lines of JSON on standard error
/// ({@link org.openemd.console.journal.Logs}), figures in the text format of Prometheus ({@link org.openemd.console.journal.Metrics}), and a file that is only ever appended to
/// ({@link org.openemd.console.journal.AuditLog}).
///
/// **Limits.** Nothing of this is part of a result: here alone the clock on the wall is read.
@org.jspecify.annotations.NullMarked
package org.openemd.console.journal;
