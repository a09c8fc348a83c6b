package org.openemd.campaign.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.Workers;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Scenario;

/// The options of a view, mapped once, and again with other values. May be asked by many threads at once.
final class Trial {
  private final View view;
  private final List<Option> all; // the options, then the base where it is none of them
  private final int base; // -1: there is none
  private final List<Maps> maps;
  private final List<Showing> showings;

  Trial(View view, List<Region> regions, Workers workers) {
    this.view = view;
    all = new ArrayList<>(view.options());
    base = view.base().map(this::place).orElse(-1);
    List<Callable<Maps>> work = new ArrayList<>();
    for (Option o : all) {
      work.add(() -> Maps.of(o.scenario(), regions));
    }
    maps = workers.all(work);
    showings = maps.stream().map(m -> Showing.of(m.scenario(), m)).toList();
  }

  private int place(Option b) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(b.id())) {
        return i;
      }
    }
    all.add(b);
    return all.size() - 1;
  }

  View view() {
    return view;
  }

  int options() {
    return view.options().size();
  }

  /// As the view has it.
  Showing showing(int option) {
    return showings.get(option);
  }

  Optional<Showing> base() {
    return base < 0 ? Optional.empty() : Optional.of(showings.get(base));
  }

  /// The figures of all options as the view has them.
  double[] today(Criterion by) {
    double[] figures = new double[options()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = by.figure(showing(i), base());
    }
    return figures;
  }

  /// The same options with other values of these assumptions, each set of values looked at once. For one thread.
  Moved moved(List<Assumption> assumptions) {
    return new Moved(assumptions);
  }

  final class Moved {
    private final List<List<List<String>>> paths = new ArrayList<>(); // by option, by assumption
    private final Map<List<String>, Map<Integer, Optional<Showing>>> known = new LinkedHashMap<>();
    private final List<Assumption> moved;

    private Moved(List<Assumption> moved) {
      this.moved = moved;
      for (Option o : all) {
        paths.add(moved.stream().map(a -> a.pathsOf(o)).toList());
      }
    }

    /// The figure of an option; NaN, which leads nothing and trails nothing, where such values contradict one another, or are beyond what the fast map does.
    double figure(Criterion by, int option, double... to) {
      Optional<Showing> own = with(option, to);
      Optional<Showing> stands = base < 0 ? Optional.empty() : with(base, to);
      return own.isEmpty() || (base >= 0 && stands.isEmpty())
          ? Double.NaN
          : by.figure(own.get(), stands);
    }

    private Optional<Showing> with(int option, double... to) {
      List<String> sets = new ArrayList<>();
      for (int i = 0; i < to.length; i++) {
        String value = "=" + moved.get(i).text(to[i]);
        paths.get(option).get(i).forEach(p -> sets.add(p + value));
      }
      if (sets.isEmpty()) {
        return Optional.of(showings.get(option));
      }
      return known
          .computeIfAbsent(sets, s -> new LinkedHashMap<>())
          .computeIfAbsent(option, o -> Optional.ofNullable(made(o, sets)));
    }

    private @Nullable Showing made(int option, List<String> sets) {
      return switch (all.get(option).variants().with(sets)) {
        case Loaded.Ok ok -> showing(option, ok.scenario());
        case Loaded.Rejected _ -> null;
      };
    }

    private @Nullable Showing showing(int option, Scenario s) {
      try {
        return Showing.of(s, maps.get(option).with(s));
      } catch (OutOfDomainException e) {
        return null; // such as a floor in the air, at an end of its range
      }
    }
  }
}
