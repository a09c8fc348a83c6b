package org.openemd.console.serve;

import java.util.List;
import java.util.Optional;
import org.openemd.console.library.Choice;
import org.openemd.console.whatif.MapControls;
import org.openemd.console.whatif.MapPicture;
import org.openemd.console.whatif.MapQuestion;
import org.openemd.console.whatif.Reply;
import org.openemd.console.whatif.WhatIf;

/// Maps of a defense with some values moved: `emd map` for a page that redraws while somebody drags.
public final class MapRoutes {
  private static final String SCENARIO = "scenario";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int LONGEST = 64; // [1] characters of an asker's word
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;

  private final WhatIf whatIf;

  /// @param whatIf makes the maps
  public MapRoutes(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.post(
                "/api/map",
                Role.ANALYST,
                "drawMap",
                "What a defense with some values moved can do at each point of a grid, and what that changes for the people and the land there.",
                MapQuestion.class,
                MapPicture.class,
                this::picture)
            .reading(),
        Route.get(
            "/api/map.csv",
            Role.ANALYST,
            "mapCsv",
            "The same cells as CSV; the query takes scenario, assume, set, threat, region and grid.",
            Content.class,
            this::csv),
        Route.get(
            "/api/map/controls",
            Role.OBSERVER,
            "mapControls",
            "What can be moved in a scenario; the query takes scenario and assume.",
            MapControls.class,
            this::controls));
  }

  private Object picture(Asked asked) {
    MapQuestion q = asked.body(MapQuestion.class);
    if (q.scenario() == null) {
      throw Refusal.bad("the body: scenario is missing");
    }
    String page = q.asker() == null ? "" : q.asker();
    if (page.length() > LONGEST) {
      throw Refusal.bad("the body: asker has at most " + LONGEST + " characters");
    }
    return given(whatIf.picture(asked.caller().name() + "/" + page, q));
  }

  private Object csv(Asked asked) {
    MapQuestion q =
        new MapQuestion(
            asked.query(SCENARIO).orElseThrow(() -> Refusal.bad("the query: scenario is missing")),
            asked.queries("assume"),
            asked.queries("set"),
            null,
            asked.queries("threat"),
            asked.query("region").orElse(null),
            asked.query("grid").map(MapRoutes::degrees).orElse(null),
            null);
    return Content.text(CSV, given(whatIf.csv(asked.caller().name(), q)));
  }

  private static Double degrees(String text) {
    return Optional.of(text)
        .filter(t -> t.matches("[0-9]{1,3}(\\.[0-9]{1,9})?"))
        .map(Double::valueOf)
        .orElseThrow(() -> Refusal.bad("the query: grid must be a number of degrees"));
  }

  private Object controls(Asked asked) {
    String scenario =
        asked.query(SCENARIO).orElseThrow(() -> Refusal.bad("the query: scenario is missing"));
    Choice choice = new Choice(scenario, asked.queries("assume"), List.of());
    return given(whatIf.controls(asked.caller().name(), choice));
  }

  private static <T> T given(Reply<T> reply) {
    return switch (reply) {
      case Reply.Given<T> g -> g.value();
      case Reply.Wrong<T> w -> throw Refusal.wrongInput(w.problems());
      case Reply.Superseded<T> _ ->
          throw new Refusal(CONFLICT, "Superseded", "the same page asked something newer");
      case Reply.Busy<T> _ ->
          throw new Refusal(UNAVAILABLE, "Busy", "too many wait for a map; ask again in a moment");
    };
  }
}
