package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.command.Post;
import org.openemd.scenario.Loss;
import org.openemd.tracking.Track;

/// A person's orders: carried out, or refused with the reason, and logged.
final class Orders {
  private final CommandPosts command;
  private final Network network;
  private final Shots shots;
  private final Losses losses;
  private final EventLog log;
  private final Consumer<List<Decision>> carriedOut;
  private final List<OrderRecord> given = new ArrayList<>();

  /// @param carriedOut takes what is decided by an order
  Orders(
      CommandPosts command,
      Network network,
      Shots shots,
      Losses losses,
      EventLog log,
      Consumer<List<Decision>> carriedOut) {
    this.command = command;
    this.network = network;
    this.shots = shots;
    this.losses = losses;
    this.log = log;
    this.carriedOut = carriedOut;
  }

  /// All that were given, with what was refused.
  List<OrderRecord> all() {
    return List.copyOf(given);
  }

  // What an order came to: why it was refused, or the rest of it, and whether a part was done.
  private record Result(String refused, boolean inPart) {
    static Result of(String refused) {
      return new Result(refused, false);
    }
  }

  void obey(double now, OrderRecord order) {
    Result result = result(now, order);
    String refused = result.refused();
    given.add(
        new OrderRecord(now, order.verb(), order.track(), order.battery(), order.shots(), refused));
    boolean done = refused.isEmpty() || result.inPart();
    EventType type = done ? EventType.ORDER : EventType.ORDER_REFUSED;
    String tracks = order.track() == 0 ? "all tracks" : "track " + order.track();
    String about = order.verb().equals("reserve") ? "of " + order.battery() : tracks;
    String why = refused.isEmpty() ? "" : ": " + refused;
    log.battery(now, type, order.track(), order.battery(), order.verb() + " " + about + why);
  }

  private Result result(double now, OrderRecord order) {
    Track track = order.track() == 0 ? null : network.defense().trackAt(order.track(), now);
    if (order.track() != 0 && track == null) {
      return Result.of("there is no track " + order.track());
    }
    if (losses.out(Loss.Kind.NODE, Post.DEFENSE)) {
      return Result.of("the command node emd is lost");
    }
    return switch (order.verb()) {
      case "reserve" -> Result.of(command.giveReserve(order.battery()));
      case "release" -> Result.of(release(now, order.track(), track));
      case "abort" ->
          Result.of(shots.abort(now, order.track()) ? "" : "no interceptor is in flight");
      case "hold" -> Result.of(hold(order.track()));
      case "engage" -> engage(now, order, track);
      default -> Result.of("no order is called " + order.verb());
    };
  }

  private String release(double now, int number, @Nullable Track track) {
    String late = track == null ? "" : command.tooLate(now, track);
    if (late.isEmpty()) {
      command.release(number);
    }
    return late;
  }

  private String hold(int number) {
    command.hold(number);
    return "";
  }

  private Result engage(double now, OrderRecord order, @Nullable Track track) {
    if (track == null) {
      return Result.of("there is no track " + order.track());
    }
    BattleManager.Ordered done = command.obey(now, order, track);
    carriedOut.accept(done.decisions());
    return new Result(done.refused(), !done.decisions().isEmpty());
  }
}
