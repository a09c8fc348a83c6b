package org.openemd.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.console.export.Identity;
import org.openemd.console.export.LedgerSummary;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.SurveyFolder;
import org.openemd.console.export.SurveyJson;
import org.openemd.console.export.SurveyTables;
import org.openemd.console.report.Charts;
import org.openemd.console.report.Survey;
import org.openemd.console.report.SurveyText;
import org.openemd.run.OrderSource;
import org.openemd.run.RunRecord;
import org.openemd.run.Simulation;
import org.openemd.run.UnreachableAimException;
import org.openemd.scenario.Scenario;

/// Carries out `emd radar`.
final class RadarService {
  private static final int USUAL_COLUMNS = 80;
  private static final double RUN = 0.6; // of the work [1]

  private RadarService() {}

  /// Returns the exit code.
  static int carryOut(RadarRequest request, Talk talk) {
    Scenario scenario = CheckService.require(request.composition());
    requireSensors(scenario, request);
    Identity identity = identity(scenario, request);
    try (Stopping stopping = new Stopping(talk.err())) {
      if (request.out().isPresent()) {
        RunFolder.check(identity, request.out().get(), request.force());
      }
      Answer answer = answer(scenario, request);
      if (request.out().isPresent()) {
        write(answer, identity, request, stopping::close);
      }
      say(answer, request.format(), talk);
      request.out().ifPresent(out -> written(out, talk));
      return Emd.DONE;
    } catch (RunFolder.Refused refused) {
      throw wrong(String.valueOf(refused.getMessage()));
    } catch (IOException failure) {
      talk.err().println("emd radar: cannot write: " + RunFolder.why(failure));
      return Emd.FAILED;
    }
  }

  /// @param charts only where they are printed or written
  private record Answer(Survey survey, Optional<Charts> charts) {
    Charts drawn() {
      return charts.orElseThrow();
    }
  }

  private static Answer answer(Scenario scenario, RadarRequest request) {
    try (Progress progress = new Progress("looking")) {
      RunRecord run =
          Simulation.run(scenario, request.seed(), OrderSource.none(), f -> progress.at(RUN * f));
      Survey survey = Surveyor.survey(run, request);
      boolean drawn = request.out().isPresent() || request.format() == Format.JSON;
      return new Answer(
          survey,
          drawn
              ? Optional.of(Charts.of(survey, f -> progress.at(RUN + (1 - RUN) * f)))
              : Optional.empty());
    } catch (UnreachableAimException unreachable) {
      throw wrong(String.valueOf(unreachable.getMessage()));
    }
  }

  private static void requireSensors(Scenario scenario, RadarRequest request) {
    List<String> known = new ArrayList<>();
    scenario.satellites().forEach(s -> known.add(s.id()));
    scenario.radars().forEach(r -> known.add(r.id()));
    if (known.isEmpty()) {
      throw wrong(
          request.composition().scenario() + ": the scenario has no sensors: nothing can be seen");
    }
    for (String id : request.sensors()) {
      if (!known.contains(id)) {
        String near = Complaints.didYouMean(id, known);
        String all = near.isEmpty() ? "; it has " + String.join(", ", known) : near;
        throw wrong(request.composition().scenario() + ": no sensor is called " + id + all);
      }
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }

  private static Identity identity(Scenario scenario, RadarRequest request) {
    return new Identity(
        "radar",
        scenario.hash(),
        Emd.version(),
        request.seed(),
        request.composition().overrides(),
        request.options(),
        "");
  }

  private static void write(Answer answer, Identity identity, RadarRequest request, Runnable moving)
      throws IOException {
    ManifestInfo info =
        new ManifestInfo(
            Emd.version(),
            request.composition().overrides(),
            "",
            System.getProperty("java.version", ""),
            LedgerSummary.sentence());
    Path out = request.out().orElseThrow();
    RunFolder.write(
        SurveyFolder.entries(answer.survey(), answer.drawn(), identity, info), out, moving);
  }

  private static void say(Answer answer, Format format, Talk talk) {
    talk.out()
        .print(
            switch (format) {
              case TEXT ->
                  SurveyText.render(
                      answer.survey(),
                      Integer.getInteger("emd.columns", USUAL_COLUMNS),
                      talk.colour());
              case JSON -> SurveyJson.text(answer.survey(), answer.drawn());
              case CSV -> SurveyTables.sightings(answer.survey());
            });
    talk.out().flush();
  }

  private static void written(Path out, Talk talk) {
    talk.err().println("Written to " + out + ": open radar.html there in a browser.");
  }
}
