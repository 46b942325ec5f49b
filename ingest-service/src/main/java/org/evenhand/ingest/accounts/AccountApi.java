package org.evenhand.ingest.accounts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.evenhand.ingest.accounts.Accounts.Account;
import org.evenhand.ingest.accounts.Accounts.NamedBy;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jdbi.v3.core.Jdbi;

/** Brands and their channel accounts. */
@Path("/api/accounts")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class AccountApi {

    /** A channel account to register, with its brand. */
    public record NewAccount(
            @NotNull @Pattern(regexp = BrandName.FORM, message = "must be " + BrandName.FORM_IN_WORDS)
            String brand,

            @NotNull Channel channel,

            @NotBlank @Size(max = 300) @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
            String handle) {}

    private final Jdbi jdbi;
    private final Accounts accounts;

    AccountApi(Jdbi jdbi, Accounts accounts) {
        this.jdbi = jdbi;
        this.accounts = accounts;
    }

    /** All channel accounts, by brand. */
    @GET
    public List<Account> accounts() {
        return jdbi.inTransaction(accounts::all);
    }

    /** Registers an account; registering it again changes nothing. */
    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Account.class, responseCode = "201")
    public Account register(@Valid @NotNull NewAccount account) {
        AccountName name = new AccountName(account.brand(), account.channel(), account.handle());
        jdbi.useTransaction(handle -> accounts.register(handle, Set.of(name), NamedBy.REQUEST));
        return new Account(name.id(), name.brand(), name.channel().word(), name.handle());
    }

    /** The names of the brands. */
    @GET
    @Path("brands")
    public List<String> brands() {
        return jdbi.inTransaction(handle -> handle.createQuery("select name from brand order by name")
                .mapTo(String.class)
                .list());
    }
}
