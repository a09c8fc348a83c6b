package org.openemd.console.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openemd.console.WrongInput;
import org.openemd.console.job.Job;
import org.openemd.console.job.JobFile;
import org.openemd.console.job.JobLimits;
import org.openemd.console.job.JobRefusal;
import org.openemd.console.job.JobSpec;
import org.openemd.console.job.Jobs;
import org.openemd.console.job.SweepSoFar;
import org.openemd.console.library.Library;
import org.openemd.math.Unit;

/// Jobs over the network. Observers see all of them; analysts submit, and cancel, resume and delete their own; operators everybody's.
public final class JobRoutes {
  private static final int TOO_MANY = 429;
  private static final int NOT_NOW = 409;
  private static final int FORBIDDEN = 403;
  private static final String ONE = "/api/jobs/{id}";

  /// Pages of results have styles of their own and no script at all.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox allow-popups allow-downloads";

  private final Jobs jobs;
  private final Library library;
  private final JobLimits limits;

  /// @param jobs that are kept
  /// @param library of scenarios that may be named
  /// @param limits of each job
  public JobRoutes(Jobs jobs, Library library, JobLimits limits) {
    this.jobs = jobs;
    this.library = library;
    this.limits = limits;
  }

  /// What is asked for.
  ///
  /// @param verb `run`, `sweep`, `map`, `compare` or `radar`
  /// @param words as after the verb on a command line
  /// @param again whether to compute anew what is kept already
  public record Order(String verb, List<String> words, @Nullable Boolean again) {
    /// Keeps a copy.
    public Order {
      words = List.copyOf(words);
    }
  }

  /// All jobs, the latest first.
  ///
  /// @param bounds that each is held to
  public record All(List<JobView> jobs, Bounds bounds) {
    /// Keeps a copy.
    public All {
      jobs = List.copyOf(jobs);
    }
  }

  /// What a job may take.
  ///
  /// @param heapBytes memory of its objects
  /// @param cpu time of its processors
  /// @param runs of a sweep
  /// @param queued jobs that wait, at most
  /// @param kept jobs that are kept, at most
  /// @param keptAtLeast how long one that ended is kept whatever comes
  public record Bounds(
      long heapBytes,
      @Unit("s") double cpu,
      int runs,
      int queued,
      int kept,
      @Unit("s") double keptAtLeast) {
    static Bounds of(JobLimits l) {
      return new Bounds(
          l.heapBytes(),
          l.cpu().toSeconds(),
          l.runs(),
          l.queued(),
          l.kept(),
          l.keptAtLeast().toSeconds());
    }
  }

  /// What a job wrote.
  public record Files(List<JobFile> files) {
    /// Keeps a copy.
    public Files {
      files = List.copyOf(files);
    }
  }

  /// A job that is no more.
  public record Deleted(String id) {}

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.post(
            "/api/jobs",
            Role.ANALYST,
            "submitJob",
            "Have a command line carried out, or find the job that did it.",
            Order.class,
            JobView.class,
            asked(this::submit)),
        get("/api/jobs", "listJobs", "All jobs, the latest first.", All.class, this::all),
        get(ONE, "getJob", "How a job stands.", JobView.class, a -> view(a, jobs.get(id(a)))),
        change("/cancel", "cancelJob", "Stop a job that waits or runs.", jobs::cancel),
        change("/resume", "resumeJob", "Take up a job that failed or was cancelled.", jobs::resume),
        new Route(
            Method.DELETE,
            ONE,
            Role.ANALYST,
            "deleteJob",
            "Remove a job that has ended, with its files.",
            Void.class,
            Deleted.class,
            asked(this::delete)),
        get(
            ONE + "/so-far",
            "sweepSoFar",
            "What a sweep says by now, with intervals.",
            SweepSoFar.class,
            this::soFar),
        get(
            ONE + "/files",
            "listJobFiles",
            "The files that a job has written.",
            Files.class,
            a -> new Files(jobs.files(id(a)))),
        get(ONE + "/files/<name>", "getJobFile", "One of them.", Content.class, this::file),
        get(ONE + "/answer", "getJobAnswer", "What it printed.", Content.class, this::answer),
        get(ONE + "/talk", "getJobTalk", "What it said meanwhile.", Content.class, this::talk));
  }

  private static Route get(
      String path, String id, String summary, Class<?> gives, Route.Answer answer) {
    return Route.get(path, Role.OBSERVER, id, summary, gives, asked(answer));
  }

  private Route change(String path, String id, String summary, Function<String, Job> what) {
    return Route.post(
        ONE + path,
        Role.ANALYST,
        id,
        summary,
        Void.class,
        JobView.class,
        asked(a -> {
          requireMine(a);
          return view(a, what.apply(id(a)));
        }));
  }

  // What stands in the way, in the words of HTTP.
  private static Route.Answer asked(Route.Answer answer) {
    return a -> {
      try {
        return answer.to(a);
      } catch (WrongInput wrong) {
        throw Refusal.wrongInput(wrong.problems());
      } catch (JobRefusal refused) {
        throw refusal(refused);
      }
    };
  }

  private static Refusal refusal(JobRefusal refused) {
    return switch (refused.kind()) {
      case UNKNOWN -> new Refusal(404, "Not found", refused.why());
      case FULL -> new Refusal(TOO_MANY, "Too many jobs", refused.why());
      case STATE -> new Refusal(NOT_NOW, "Not in this state", refused.why());
    };
  }

  private JobView submit(Asked a) {
    Order order = a.body(Order.class);
    JobSpec spec = JobSpec.read(order.verb(), order.words(), library, limits);
    boolean again = Boolean.TRUE.equals(order.again());
    return view(a, jobs.submit(spec, a.caller().name(), again));
  }

  private All all(Asked a) {
    return new All(jobs.list().stream().map(j -> view(a, j)).toList(), Bounds.of(limits));
  }

  private Deleted delete(Asked a) {
    requireMine(a);
    jobs.delete(id(a));
    return new Deleted(id(a));
  }

  private SweepSoFar soFar(Asked a) {
    if (!jobs.get(id(a)).spec().goesOn()) {
      throw Refusal.notFound("sweep in this job");
    }
    return jobs.soFar(id(a)).orElse(SweepSoFar.NONE);
  }

  private Content file(Asked a) {
    String name = a.path("name");
    Path file = jobs.file(id(a), name);
    String type = JobFile.type(name);
    boolean page = type.startsWith("text/html") || type.startsWith("image/svg");
    Content content = Content.file(type, file);
    return page ? new Content(type, POLICY, content.bytes()) : content;
  }

  private Content answer(Asked a) {
    String id = id(a);
    return Content.file(jobs.get(id).spec().answerType(), jobs.answer(id));
  }

  private Content talk(Asked a) {
    return Content.file("text/plain; charset=utf-8", jobs.talk(id(a)));
  }

  private static String id(Asked a) {
    return a.path("id");
  }

  private JobView view(Asked a, Job job) {
    return JobView.of(job, jobs.before(job.id()), isMine(a, job));
  }

  private static boolean isMine(Asked a, Job job) {
    boolean own = job.by().equals(a.caller().name()) && a.caller().role().may(Role.ANALYST);
    return own || a.caller().role().may(Role.OPERATOR);
  }

  private void requireMine(Asked a) {
    if (!isMine(a, jobs.get(id(a)))) {
      throw new Refusal(
          FORBIDDEN, "Not yours", "only who submitted a job, or an operator, may do this");
    }
  }
}
