package org.openemd.console.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;

/// What somebody asked of a route: variables of the path, of the query, the body, and who it is.
public final class Asked {
  private final Context context;
  private final Visitor visitor;
  private final Bodies bodies;
  private byte @Nullable [] read;

  Asked(Context context, Visitor visitor, Bodies bodies) {
    this.context = context;
    this.visitor = visitor;
    this.bodies = bodies;
  }

  Context context() {
    return context;
  }

  Visitor visitor() {
    return visitor;
  }

  /// Who asks.
  public Caller caller() {
    return visitor.caller();
  }

  /// A variable of the path, by its name.
  public String path(String name) {
    return context.pathParam(name);
  }

  /// A variable of the query.
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  /// All values of a variable of the query, in order.
  public List<String> queries(String name) {
    return context.queryParams(name);
  }

  /// The body, as it came; no longer than the server's limit.
  public byte[] bytes() {
    byte[] known = read;
    if (known == null) {
      known = bodies.read(context);
      read = known;
    }
    return known;
  }

  /// The body as a record.
  public <T> T body(Class<T> type) {
    return Wire.read(bytes(), type);
  }

  /// The scenario chosen, or a refusal with every problem.
  public static Scenario scenario(Library library, Choice choice) {
    return switch (library.load(choice)) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r ->
          throw Refusal.wrongInput(r.problems().stream().map(Problem::text).toList());
    };
  }
}
