/// Which published figures we reproduce, and which we do not.
///
/// **Takes** `data/published.csv` (one figure a row, its tolerance and the reason for it, written before comparing unless it says otherwise), the tables
/// that its rows refer to, `data/ledger-notes.csv` (why a row is not reproduced), and the catalog. **Gives** a
/// {@link org.openemd.ledger.Finding} for each row: what the program computes, how far that lies from the figure,
/// and whether the row is reproduced, differs, or is untested.
///
/// Nobody types a result: each row is computed when asked for, by the same calls that runs make. A row's numbers are read from
/// the row's own text, so a row of a known family needs no code.
///
/// **Assumptions and limits.** A row holds one number or one band. Rows used for tuning are marked calibrated and never
/// counted. What a row cannot say (a steering law, the frame of a case) is said by the class that computes its family.
///
/// **Sources.** Each row names its own.
///
/// **Error.** None of its own: errors are the point, and each is shown.
@NullMarked
package org.openemd.ledger;

import org.jspecify.annotations.NullMarked;
