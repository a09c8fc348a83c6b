package org.openemd.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.scenario.Loss;

/// Collects the lines of the event log.
final class EventLog {
  private final List<Event> events = new ArrayList<>();
  private final List<Event> known = new ArrayList<>(); // to those who command

  void truth(double time, EventType type, String threat, String detail) {
    events.add(new Event(time, type, "", 0, threat, "", "", detail));
  }

  void track(double time, EventType type, int track, String detail) {
    tell(new Event(time, type, "", track, "", "", "", detail));
  }

  void link(double time, EventType type, String detail) {
    tell(new Event(time, type, "", 0, "", "", "", detail));
  }

  void site(double time, EventType type, Loss.Element e, String detail) {
    String sensor = e.kind() == Loss.Kind.SENSOR ? e.id() : "";
    String battery = e.kind() == Loss.Kind.BATTERY ? e.id() : "";
    tell(new Event(time, type, sensor, 0, "", battery, "", detail));
  }

  void battery(double time, EventType type, int track, String battery, String detail) {
    tell(new Event(time, type, "", track, "", battery, "", detail));
  }

  void shot(double time, EventType type, ShotName shot, String detail) {
    tell(of(time, type, shot, detail));
  }

  /// Of a shot, what only the truth knows until it is assessed.
  void unseen(double time, EventType type, ShotName shot, String detail) {
    events.add(of(time, type, shot, detail));
  }

  private static Event of(double time, EventType type, ShotName shot, String detail) {
    return new Event(time, type, "", shot.track(), "", shot.battery(), shot.id(), detail);
  }

  private void tell(Event e) {
    events.add(e);
    known.add(e);
  }

  /// Which interceptor a line is about.
  record ShotName(String id, String battery, int track) {}

  /// What those who command know by now, in order of time.
  List<Event> known() {
    return List.copyOf(known);
  }

  /// Everything so far, in order of time; equal times in order of writing.
  List<Event> sorted() {
    List<Event> copy = new ArrayList<>(events);
    copy.sort(Comparator.comparingDouble(Event::time));
    return List.copyOf(copy);
  }
}
