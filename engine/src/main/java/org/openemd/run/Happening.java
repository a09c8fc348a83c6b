package org.openemd.run;

import java.util.List;
import org.openemd.command.Decision;
import org.openemd.command.KillReport;
import org.openemd.engagement.Encounter;
import org.openemd.sensing.Detection;

/// What the event queue can hold; feedback between the domains travels only in these values.
sealed interface Happening {

  /// Sensor number `sensor` scans for the `count`-th time.
  record ScanDue(int sensor, int count) implements Happening {}

  /// Reports reach the network picture.
  record ReportsArrive(List<Detection> detections) implements Happening {}

  /// Battle management looks at the picture.
  record PlanDue(int count) implements Happening {}

  /// The picture is written down.
  record SampleDue(int count) implements Happening {}

  /// An interceptor leaves.
  record LaunchDue(String interceptor, Decision.Fire order) implements Happening {}

  /// An interceptor may get an in-flight update.
  record UpdateDue(String interceptor) implements Happening {}

  /// An interceptor fails.
  record LossDue(String interceptor) implements Happening {}

  /// The seeker looks.
  record HandoverDue(String interceptor) implements Happening {}

  /// The shot ends.
  record EncounterDue(String interceptor, Encounter encounter) implements Happening {}

  /// The assessment of a shot is known.
  record ReportDue(KillReport report) implements Happening {}
}
