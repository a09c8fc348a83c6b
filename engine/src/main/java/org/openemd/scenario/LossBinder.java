package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.Loss.Element;
import org.openemd.scenario.Loss.Kind;

/// Binds losses to what they take.
final class LossBinder {
  /// The sections whose entries stand at a site.
  static final List<Kind> STANDING = List.of(Kind.SENSOR, Kind.BATTERY, Kind.COMMUNICATION);

  private final View all;

  LossBinder(View all) {
    this.all = all;
  }

  Loss loss(View v) {
    return new Loss(
        v.id(),
        elements(v),
        v.has("at_s") ? v.number("at_s") : Double.NaN,
        v.has("hit_by") ? v.word("hit_by") : "",
        v.whole("hits"),
        v.has("lasts_s") ? v.number("lasts_s") : Double.POSITIVE_INFINITY,
        v.word("reason"));
  }

  private List<Element> elements(View v) {
    if (v.has("site")) {
      return at(all, v.word("site"));
    }
    for (Kind kind : Kind.values()) {
      if (v.has(kind.word())) {
        return List.of(element(all, kind, v.word(kind.word())));
      }
    }
    throw new IllegalArgumentException("nothing is lost");
  }

  /// What stands at a site.
  static List<Element> at(View all, String site) {
    List<Element> elements = new ArrayList<>();
    for (Kind kind : STANDING) {
      View section = all.in(section(kind));
      for (String id : all.ids(section(kind))) {
        if (section.in(id).has("site") && section.in(id).word("site").equals(site)) {
          elements.add(element(all, kind, id));
        }
      }
    }
    return elements;
  }

  private static Element element(View all, Kind kind, String id) {
    return switch (kind) {
      case SENSOR, BATTERY, COMMUNICATION -> {
        View v = all.in(section(kind)).in(id);
        yield new Element(kind, id, article(kind) + (v.has("name") ? v.word("name") : id));
      }
      case SHARE -> new Element(kind, id, "the share " + id);
      case NODE -> new Element(kind, id, "the command of " + id);
    };
  }

  private static String article(Kind kind) {
    return switch (kind) {
      case BATTERY -> "the battery ";
      case COMMUNICATION -> "the communication site ";
      case SENSOR, SHARE, NODE -> "the ";
    };
  }

  /// Where the entries of a kind stand.
  static String section(Kind kind) {
    return switch (kind) {
      case SENSOR -> "sensors";
      case BATTERY -> "batteries";
      case COMMUNICATION -> "communications";
      case SHARE -> "shares";
      case NODE -> "command_posts";
    };
  }
}
