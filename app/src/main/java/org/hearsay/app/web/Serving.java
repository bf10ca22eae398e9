package org.hearsay.app.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.app.access.OpenDoor;
import org.hearsay.app.access.Sessions;
import org.hearsay.app.api.Api;
import org.hearsay.app.api.DocsPage;
import org.hearsay.app.desk.CorrectionDesk;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.DecisionDesk;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Readings;
import org.hearsay.app.desk.ReviewDesk;
import org.hearsay.app.http.Access;
import org.hearsay.app.http.Buckets;
import org.hearsay.app.http.Guard;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.http.Service;
import org.hearsay.app.jobs.Jobs;
import org.hearsay.app.pages.ArticlePage;
import org.hearsay.app.pages.Assets;
import org.hearsay.app.pages.ClaimPage;
import org.hearsay.app.pages.Frame;
import org.hearsay.app.pages.HelpPage;
import org.hearsay.app.pages.JobPage;
import org.hearsay.app.pages.JobsPage;
import org.hearsay.app.pages.LoginPage;
import org.hearsay.app.pages.OutletPage;
import org.hearsay.app.pages.OutletsPage;
import org.hearsay.app.pages.PanelPage;
import org.hearsay.app.pages.QuickPage;
import org.hearsay.app.pages.ReadPage;
import org.hearsay.app.pages.ReviewPage;
import org.hearsay.app.pages.SearchPage;
import org.hearsay.app.pages.SearchesPage;
import org.hearsay.app.pages.SpeakerForms;
import org.hearsay.app.pages.SpeakerPage;
import org.hearsay.app.pages.SpeakersPage;
import org.hearsay.app.pages.TroublePage;
import org.jspecify.annotations.Nullable;

/** The web app and the API at one address, until it is closed. */
public final class Serving implements AutoCloseable {
  /** Requests of one visitor at a time, and how many more each second; a change counts for ten. */
  private static final double ASKED = 600;

  private static final double ASKED_PER_SECOND = 30;

  /**
   * What is wished.
   *
   * @param port 0 for any that is free
   * @param base path below which all is served; empty for none
   * @param hosts names beside those of this machine for itself by which it may be asked
   * @param author name of whoever works here without a token
   * @param proxied whether a proxy before us tells whom it asks for
   * @param log gets a line a request; null for none
   * @param failures gets a line for whatever is ours to mend
   */
  public record Wish(
      String address,
      int port,
      String base,
      List<String> hosts,
      String author,
      boolean proxied,
      @Nullable Consumer<String> log,
      Consumer<String> failures) {
    public Wish {
      hosts = List.copyOf(hosts);
    }

    /** At no proxy, and without a log. */
    public Wish(String address, int port, String base, List<String> hosts, String author) {
      this(address, port, base, hosts, author, false, null, System.err::println);
    }

    /** Whether others than this machine can ask, so that a token is needed. */
    public boolean isOpenToOthers() {
      return proxied || !hosts.isEmpty() || !isOfThisMachine(address);
    }

    private static boolean isOfThisMachine(String address) {
      return address.equals("localhost") || address.matches("127(\\.\\d{1,3}){3}|\\[?::1]?");
    }

    /** The address is one of its names, unless it stands for all that this machine has. */
    private Guard guard() {
      List<String> names = new ArrayList<>(hosts);
      names.add(address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address);
      return new Guard(names);
    }
  }

  private final Service service;
  private final Jobs jobs;
  private final TroublePage troubles;
  private final @Nullable LoginPage login;

  public Serving(Desk desk, Wish wish) {
    Assets assets = new Assets();
    boolean others = wish.isOpenToOthers();
    Frame frame = new Frame(assets, others);
    troubles = new TroublePage(frame);
    List<Route> routes = new ArrayList<>(assets.routes());
    Access access;
    if (others) {
      Sessions sessions = new Sessions(desk, Clock.systemUTC());
      login = new LoginPage(sessions, frame);
      routes.addAll(login.routes());
      access = sessions;
    } else {
      login = null;
      access = new OpenDoor(wish.author(), desk.isReadOnly() ? Role.READER : Role.EDITOR);
    }
    routes.addAll(new ReadPage(desk, new Readings(desk), frame).routes());
    routes.addAll(new ArticlePage(desk, frame).routes());
    routes.addAll(new SearchPage(desk, frame).routes());
    routes.addAll(new SearchesPage(desk, frame).routes());
    routes.addAll(new ClaimPage(desk, frame).routes());
    routes.addAll(new QuickPage(desk).routes());
    Counts counts = new Counts(desk);
    routes.addAll(new SpeakersPage(desk, counts, frame).routes());
    routes.addAll(new SpeakerPage(desk, frame).routes());
    routes.addAll(new OutletsPage(desk, counts, frame).routes());
    routes.addAll(new OutletPage(desk, counts, frame).routes());
    routes.addAll(new PanelPage(new CorrectionDesk(desk), frame).routes());
    routes.addAll(new ReviewPage(new ReviewDesk(desk), frame).routes());
    routes.addAll(new SpeakerForms(new DecisionDesk(desk)).routes());
    routes.addAll(new HelpPage(frame).routes());
    jobs = new Jobs(desk, Clock.systemUTC(), wish.failures());
    routes.addAll(new JobsPage(jobs, frame).routes());
    routes.addAll(new JobPage(jobs, frame, assets).routes());
    routes.addAll(Api.routes(desk, counts, jobs));
    routes.addAll(new DocsPage(frame).routes());
    service =
        new Service(
            new Service.Setting(
                wish.address(),
                wish.port(),
                new Links(wish.base()),
                wish.guard(),
                access,
                wish.proxied(),
                others ? new Buckets(ASKED, ASKED_PER_SECOND, System::nanoTime) : null,
                this::trouble,
                wish.log(),
                wish.failures()),
            routes);
  }

  private Response trouble(Request request, Problem problem) {
    if (request.link().startsWith(request.links().base() + Api.ROOT)) {
      return Api.problem(problem);
    }
    return login != null && problem.status() == 401
        ? login.instead(request, problem)
        : troubles.of(request, problem);
  }

  /**
   * @return the port
   * @throws IOException if nobody can listen there
   */
  public int start() throws IOException {
    int port = service.start();
    jobs.start();
    return port;
  }

  public void await() throws InterruptedException {
    service.await();
  }

  @Override
  public void close() {
    jobs.close();
    service.close();
  }
}
