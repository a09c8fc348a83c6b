package org.openemd.run;

import org.openemd.command.Decision;
import org.openemd.command.KillReport;
import org.openemd.engagement.Encounter;
import org.openemd.engagement.Fault;

/// What the event queue can hold; feedback between the domains travels only in these values.
sealed interface Happening {

  /// Sensor number `sensor` scans for the `count`-th time.
  record ScanDue(int sensor, int count) implements Happening {}

  /// Reports come out of link number `line`.
  record ReportsArrive(int line, Parcel parcel) implements Happening {}

  /// Link number `line` goes out, or comes back.
  record LinkChanges(int line, boolean back) implements Happening {}

  /// Loss number `loss` of the scenario begins, or ends.
  record SiteChanges(int loss, boolean back) implements Happening {}

  /// A missile on which loss number `loss` hangs would come down.
  record ArrivalDue(int loss, String threat) implements Happening {}

  /// Battle management looks at the picture.
  record PlanDue(int count) implements Happening {}

  /// A person's orders are asked for.
  record OrdersDue(int count) implements Happening {}

  /// The picture is written down.
  record SampleDue(int count) implements Happening {}

  /// An interceptor leaves.
  record LaunchDue(String interceptor, Decision.Fire order) implements Happening {}

  /// An interceptor may get an in-flight update.
  record UpdateDue(String interceptor) implements Happening {}

  /// An interceptor fails.
  record LossDue(String interceptor, Fault.Part failed) implements Happening {}

  /// The seeker looks.
  record HandoverDue(String interceptor) implements Happening {}

  /// The shot ends.
  record EncounterDue(String interceptor, Encounter encounter) implements Happening {}

  /// The assessment of a shot is known.
  record ReportDue(KillReport report) implements Happening {}
}
