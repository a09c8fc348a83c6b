package org.openemd.scenario;

import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;

/// A part of the defense that is struck, fails or is switched off in the course of a run, and may come back.
///
/// @param elements what goes at once: everything at a site, or one thing
/// @param at when, scenario clock; NaN when missiles decide
/// @param hitBy the threat group whose missiles decide; empty when the clock does
/// @param hits how many of them must come down before it is lost
/// @param lasts until it is back; infinite when it never is
/// @param reason for people: `struck`, `switched off`
public record Loss(
    String id,
    List<Element> elements,
    @Unit("s") double at,
    String hitBy,
    int hits,
    @Unit("s") double lasts,
    String reason) {

  /// What can be lost.
  public enum Kind {
    SENSOR,
    BATTERY,
    COMMUNICATION,
    SHARE,
    NODE;

    /// As scenarios write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One thing.
  ///
  /// @param name as people call it
  public record Element(Kind kind, String id, String name) {}

  public Loss {
    elements = List.copyOf(elements);
    if (Double.isNaN(at) == hitBy.isEmpty()) {
      throw new IllegalArgumentException(
          "either a time or the missiles of a group decide when something is lost");
    }
    if (!(lasts > 0)) {
      throw new IllegalArgumentException(
          "what is lost is so for more than 0 s, not for " + lasts + " s");
    }
  }
}
