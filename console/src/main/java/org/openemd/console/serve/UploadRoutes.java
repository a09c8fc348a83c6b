package org.openemd.console.serve;

import java.io.IOException;
import java.util.List;
import org.openemd.console.library.Uploads;

/// Scenarios that somebody sends.
public final class UploadRoutes {
  private static final int FULL = 507;
  private static final int BUSY = 503;

  private final Uploads uploads;

  /// @param uploads where they are kept
  public UploadRoutes(Uploads uploads) {
    this.uploads = uploads;
  }

  /// An upload that was kept.
  ///
  /// @param scenario the name to choose it by
  public record Kept(String scenario) {}

  /// All that are kept.
  public record Names(List<String> uploads) {}

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/api/uploads",
            Role.OBSERVER,
            "listUploads",
            "The scenarios that were sent and kept.",
            Names.class,
            _ -> new Names(uploads.names())),
        Route.post(
            "/api/uploads",
            Role.ANALYST,
            "upload",
            "Sends a scenario as YAML; it is kept when it has no problem. It may include files of catalog/ and scenarios/.",
            byte[].class,
            Kept.class,
            this::keep));
  }

  private Kept keep(Asked asked) throws IOException, InterruptedException {
    return switch (uploads.keep(asked.bytes())) {
      case Uploads.Outcome.Kept kept -> new Kept(kept.scenario());
      case Uploads.Outcome.Wrong wrong -> throw Refusal.wrongInput(wrong.problems());
      case Uploads.Outcome.Busy _ ->
          throw new Refusal(BUSY, "Busy", "others' scenarios are being checked").after(2);
      case Uploads.Outcome.Full full ->
          throw new Refusal(FULL, "No room", full.most() + " uploads are kept, and no more");
    };
  }
}
