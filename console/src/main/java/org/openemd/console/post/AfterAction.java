package org.openemd.console.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openemd.results.Outcomes;
import org.openemd.results.Scorer;
import org.openemd.run.OrderRecord;
import org.openemd.run.OrderSource;
import org.openemd.run.RunKey;
import org.openemd.run.Simulation;
import org.openemd.scenario.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the orders of a run changed: the same attack with the same luck, flown once more without any of them, and once without each.
///
/// Orders name tracks by number. Where leaving one out gives tracks other numbers, later orders meet other tracks, or none; so each order's part is told under the others as they were given, and is no more than that.
///
/// @param fired interceptors
/// @param changes without any order
/// @param orders in the order in which they were given; empty when there were more than twelve
public record AfterAction(
    @JsonProperty("fired") int fired,
    @JsonProperty("fired_without") int firedWithout,
    @JsonProperty("changes") List<Change> changes,
    @JsonProperty("orders") List<Part> orders) {
  static final String NAME = "after.json";

  private static final int MOST_ORDERS = 12;
  private static final JsonMapper JSON = new JsonMapper();

  /// Keeps copies.
  public AfterAction {
    changes = List.copyOf(changes);
    orders = List.copyOf(orders);
  }

  /// A missile that ends otherwise.
  ///
  /// @param with the orders
  /// @param without them
  public record Change(
      @JsonProperty("threat") String threat,
      @JsonProperty("with") String with,
      @JsonProperty("without") String without) {}

  /// The part of one order.
  public record Part(
      @JsonProperty("fired_without") int firedWithout,
      @JsonProperty("changes") List<Change> changes) {
    /// Keeps a copy.
    public Part {
      changes = List.copyOf(changes);
    }
  }

  /// Flies the run again without orders.
  ///
  /// @param stopping whether to leave it
  static AfterAction of(
      Scenario scenario,
      RunKey key,
      Outcomes with,
      List<OrderRecord> orders,
      BooleanSupplier stopping) {
    Outcomes none = flown(scenario, key, List.of(), stopping);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; orders.size() <= MOST_ORDERS && i < orders.size(); i++) {
      List<OrderRecord> others = new ArrayList<>(orders);
      boolean refused = !others.remove(i).refused().isEmpty();
      Outcomes o = refused ? with : flown(scenario, key, others, stopping);
      parts.add(new Part(o.interceptors().size(), changes(with, o)));
    }
    return new AfterAction(
        with.interceptors().size(), none.interceptors().size(), changes(with, none), parts);
  }

  private static Outcomes flown(
      Scenario scenario, RunKey key, List<OrderRecord> orders, BooleanSupplier stopping) {
    OrderSource recorded = OrderSource.recorded(orders);
    OrderSource source =
        (now, situation) -> {
          if (stopping.getAsBoolean()) {
            throw new Pacer.Stopped();
          }
          return recorded.upTo(now, situation);
        };
    return Scorer.outcomes(Simulation.run(scenario, key, source, f -> {}));
  }

  private static List<Change> changes(Outcomes with, Outcomes without) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < with.threats().size(); i++) {
      String one = with.threats().get(i).outcome().name();
      String other = without.threats().get(i).outcome().name();
      if (!one.equals(other)) {
        changes.add(new Change(with.threats().get(i).id(), one, other));
      }
    }
    return changes;
  }

  void write(Path folder) throws IOException {
    Path made = folder.resolve("." + NAME);
    Files.write(made, JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  static AfterAction read(Path folder) throws IOException {
    try {
      return JSON.readValue(Files.readString(folder.resolve(NAME)), AfterAction.class);
    } catch (JacksonException e) {
      throw new IOException(NAME + " is damaged", e);
    }
  }
}
