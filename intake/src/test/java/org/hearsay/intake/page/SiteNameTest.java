package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteNameTest {
  private static final SiteName SITE =
      new SiteName(List.of("Ellery Post"), "https://www.elleryportpost.example/2019/ferry");

  @Test
  void isWhatTheSiteCallsItselfOrItsAddressHas() {
    assertThat(SITE.is("Ellery Post")).isTrue();
    assertThat(SITE.is("The Ellery Post")).isTrue();
    assertThat(SITE.is("ElleryPortPost.example")).isTrue();
    assertThat(SITE.is("Ellery ferry sails again after nine days")).isFalse();
    assertThat(SITE.is("")).isFalse();
  }

  @Test
  void isCutFromBothEndsOfATitle() {
    assertThat(SITE.without("Ferry sails again - News | Ellery Post"))
        .isEqualTo("Ferry sails again - News");
    assertThat(SITE.without("Ellery Post » Ferry sails again")).isEqualTo("Ferry sails again");
    assertThat(SITE.without("Ellery Post")).isEqualTo("Ellery Post");
    assertThat(SITE.without("A ferry | Ellery Post and its readers"))
        .isEqualTo("A ferry | Ellery Post and its readers");
  }

  @Test
  void isFoundBehindTheHeadlineOfATitle() {
    assertThat(SiteName.behind("Ferry sails again", "Ferry sails again | News | Ellery Post"))
        .isEqualTo("Ellery Post");
    assertThat(SiteName.behind("Ferry sails again", "Another title - Ellery Post")).isNull();
    assertThat(SiteName.behind("Ferry sails again", "Ferry sails again")).isNull();
  }

  @Test
  void isBornOutByTheInitialsOfAnAddress() {
    SiteName initials = new SiteName(List.of(), "https://epp.example/ferry");

    assertThat(initials.isOfHost("Ellery Port Post")).isTrue();
    assertThat(initials.isOfHost("Coastal Wire")).isFalse();
  }
}
