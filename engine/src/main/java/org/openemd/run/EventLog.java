package org.openemd.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.scenario.Loss;

/// Collects the lines of the event log.
final class EventLog {
  private final List<Event> events = new ArrayList<>();

  void truth(double time, EventType type, String threat, String detail) {
    events.add(new Event(time, type, "", 0, threat, "", "", detail));
  }

  void track(double time, EventType type, int track, String detail) {
    events.add(new Event(time, type, "", track, "", "", "", detail));
  }

  void link(double time, EventType type, String detail) {
    events.add(new Event(time, type, "", 0, "", "", "", detail));
  }

  void site(double time, EventType type, Loss.Element e, String detail) {
    String sensor = e.kind() == Loss.Kind.SENSOR ? e.id() : "";
    String battery = e.kind() == Loss.Kind.BATTERY ? e.id() : "";
    events.add(new Event(time, type, sensor, 0, "", battery, "", detail));
  }

  void battery(double time, EventType type, int track, String battery, String detail) {
    events.add(new Event(time, type, "", track, "", battery, "", detail));
  }

  void shot(double time, EventType type, ShotName shot, String detail) {
    events.add(new Event(time, type, "", shot.track(), "", shot.battery(), shot.id(), detail));
  }

  /// Which interceptor a line is about.
  record ShotName(String id, String battery, int track) {}

  /// What those who command know up to `now` (s), in order of time.
  List<Event> until(double now) {
    return sorted().stream().filter(e -> e.time() <= now && e.threat().isEmpty()).toList();
  }

  /// Everything so far, in order of time; equal times in order of writing.
  List<Event> sorted() {
    List<Event> copy = new ArrayList<>(events);
    copy.sort(Comparator.comparingDouble(Event::time));
    return List.copyOf(copy);
  }
}
