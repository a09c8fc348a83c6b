package org.openemd.console.serve;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Answers one route: lets in who may, sees that the body is of the right kind, gives those that compute their turn.
final class Dispatch {
  static final String VISITOR = "visitor";
  static final String ROUTE = "route";
  private static final int WRONG_KIND = 415;

  private final Guard guard;
  private final Bodies bodies;
  private final Work work;
  private final Notes notes;

  Dispatch(Guard guard, Bodies bodies, Work work, Notes notes) {
    this.notes = notes;
    this.guard = guard;
    this.bodies = bodies;
    this.work = work;
  }

  /// Before any route is looked for.
  void greet(Context x) {
    x.attribute(VISITOR, guard.greet(x));
  }

  void answer(Route route, Context x) throws Exception {
    x.attribute(ROUTE, route.path());
    Visitor visitor = visitor(x);
    guard.require(x, visitor, route.role(), route.method() != Method.GET);
    requireKind(route, x.header("Content-Type"));
    Asked asked = new Asked(x, visitor, bodies);
    Answers.give(x, answer(route, asked));
  }

  private Object answer(Route route, Asked asked) throws Exception {
    return switch (route.kind()) {
      case READS -> route.answer().to(asked);
      case COMPUTES -> work.inTurn(() -> route.answer().to(asked));
      case CHANGES -> {
        notes.before(route, asked);
        yield route.answer().to(asked);
      }
    };
  }

  /// Lets a watcher in.
  Asked admit(Socket socket, Context x) {
    Visitor visitor = guard.greet(x);
    guard.require(x, visitor, socket.role(), false);
    return new Asked(x, visitor, bodies);
  }

  static Visitor visitor(Context x) {
    Visitor visitor = x.attribute(VISITOR);
    return visitor == null ? Visitor.NOBODY : visitor;
  }

  /// A form of another site can send no JSON without asking first; nor is JSON mistaken for something else.
  private static void requireKind(Route route, @Nullable String type) {
    if (route.takes() == Void.class) {
      return;
    }
    String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean raw = route.takes() == byte[].class;
    if (!(raw ? kind.matches("(application|text)/(x-)?yaml") : kind.equals("application/json"))) {
      throw new Refusal(
          WRONG_KIND,
          "A body of the wrong kind",
          "send Content-Type: " + (raw ? "application/yaml" : "application/json"));
    }
  }
}
