package org.openemd.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Turns the text of one file into a {@link Tree}.
///
/// Built on the parser's events, not on its binder: the binder keeps the last of two equal keys, reads `1e400` as
/// infinity, and resolves aliases before anybody can object.
final class YamlReader {
  /// Characters in one file, at most. The shipped scenarios have some ten thousand.
  static final int MAX_CHARACTERS = 1_000_000;

  /// Levels of nesting, at most. The shipped scenarios have six.
  static final int MAX_DEPTH = 32;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(MAX_CHARACTERS)
          .setUseMarks(true)
          .setParseComments(false)
          .build();

  private final String label;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlReader(String label, String text, Problems problems) {
    this.label = label;
    this.problems = problems;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /// The tree of a file's one document; null when it could not be read, which `problems` then explains.
  static @Nullable Tree read(String label, String text, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          new Place(label, 0),
          "",
          "the file has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read");
      return null;
    }
    try {
      return new YamlReader(label, text, problems).document();
    } catch (MarkedYamlEngineException e) {
      problems.add(place(label, e.getProblemMark()), "", "not YAML: " + plain(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Place(label, 0), "", "not YAML: " + plain(e.getMessage()));
    } catch (Refused e) {
      // already reported
    }
    return null;
  }

  private static String plain(@Nullable String message) {
    return message == null ? "unreadable" : message.strip().replace('\n', ' ');
  }

  private @Nullable Tree document() {
    events.next(); // stream start
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      problems.add(new Place(label, 0), "", "the file is empty");
      return null;
    }
    Tree tree = node(events.next(), "", 0);
    events.next(); // document end
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(place(after), "", "a second document begins here; one file holds one document");
    }
    return tree;
  }

  private Tree node(Event event, String path, int depth) {
    Place place = place(event);
    if (depth > MAX_DEPTH) {
      problems.add(
          place, path, "nested deeper than " + MAX_DEPTH + " levels; nothing after is read");
      throw new Refused();
    }
    boolean allowed = event instanceof NodeEvent n && isPlain(n, path, place);
    Tree read =
        switch (event) {
          case ScalarEvent s -> new Tree.Leaf(place, s.getValue(), s.isPlain());
          case SequenceStartEvent _ -> items(place, path, depth);
          case MappingStartEvent _ -> branch(place, path, depth);
          default -> new Tree.Broken(place);
        };
    return allowed ? read : new Tree.Broken(place);
  }

  private boolean isPlain(NodeEvent event, String path, Place place) {
    Optional<?> anchor = event.getAnchor();
    if (event instanceof AliasEvent) {
      problems.add(
          place, path, "alias '*" + anchor.orElseThrow() + "' is not allowed: write the value out");
      return false;
    }
    boolean plain = true;
    if (anchor.isPresent()) {
      problems.add(place, path, "anchor '&" + anchor.get() + "' is not allowed: write values out");
      plain = false;
    }
    Optional<String> tag = tag(event);
    if (tag.isPresent()) {
      problems.add(place, path, "tag '" + tag.get() + "' is not allowed: write the value alone");
      plain = false;
    }
    return plain;
  }

  private static Optional<String> tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent s -> s.getTag();
      case CollectionStartEvent c -> c.getTag();
      default -> Optional.empty();
    };
  }

  private Tree items(Place place, String path, int depth) {
    List<Tree> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, path, depth + 1));
    }
    return new Tree.Items(place, items);
  }

  private Tree branch(Place place, String path, int depth) {
    Map<String, Tree.Member> members = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Tree key = node(e, path, depth + 1);
      String name = key instanceof Tree.Leaf leaf ? leaf.text() : "";
      String inner = path.isEmpty() ? name : path + "." + name;
      Tree value = node(events.next(), inner, depth + 1);
      if (isKey(key, path) && isNew(members.get(name), key.place(), inner, name)) {
        members.put(name, new Tree.Member(name, key.place(), value));
      }
    }
    return new Tree.Branch(place, List.copyOf(members.values()));
  }

  private boolean isKey(Tree key, String path) {
    if (key instanceof Tree.Leaf leaf) {
      if (leaf.plain() && leaf.text().equals("<<")) {
        problems.add(key.place(), path, "merge key '<<' is not allowed: write the values out");
        return false;
      }
      return true;
    }
    if (!(key instanceof Tree.Broken)) {
      problems.add(key.place(), path, "a key must be one word, not " + key.noun());
    }
    return false;
  }

  private boolean isNew(Tree.@Nullable Member first, Place place, String path, String name) {
    if (first == null) {
      return true;
    }
    problems.add(
        place, path, "duplicate key '" + name + "', first given on line " + first.place().line());
    return false;
  }

  private Place place(Event event) {
    return place(label, event.getStartMark());
  }

  private static Place place(String label, Optional<Mark> mark) {
    return new Place(label, mark.map(m -> m.getLine() + 1).orElse(0));
  }

  /// Ends the reading of a file; carries nothing, the problem is on the list.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused() {
      super(null, null, false, false);
    }
  }
}
